import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { offerWithdrawn } from '../domain/events.js';
import { WORKING_STATES } from '../domain/states.js';
import type { EngagementEntity } from './engagement.entity.js';
import { moveEngagement, noteOf } from './engagement-store.js';
import { endMeetingsOf } from './end-meeting.js';

/** Completes a locked engagement or takes it back, with timeline, event and audit record. */
export async function endEngagement(
  tx: Tx,
  engagement: EngagementEntity,
  to: 'completed' | 'withdrawn',
  actor: Actor,
  at: Date,
  reason: string | null = null,
): Promise<{ events: DomainEvent[]; audit: AuditRecord }> {
  const from = engagement.state;
  const wasAccepted = WORKING_STATES.includes(from);
  // Whoever was never asked hears nothing of it.
  const wasAsked = from !== 'proposed';
  await moveEngagement(tx, engagement, to, {
    ...(engagement.decidedAt === null && { decidedAt: at }),
    pausedAt: null,
    ...((wasAccepted || to === 'completed') && { endedAt: at }),
  });
  if (to === 'withdrawn') {
    const data = { ...noteOf(engagement), ...(reason !== null && { reason }) };
    const note = { kind: wasAsked ? 'offer-withdrawn' : 'candidate-dropped', data };
    await addToTimeline(tx, engagement.consultationId, note, actor, at);
  }
  const meetings = await endMeetingsOf(tx, engagement.id, actor, at);
  return {
    events: [
      ...(to === 'withdrawn' && wasAsked ? [offerWithdrawn(engagement, wasAccepted)] : []),
      ...meetings,
    ],
    audit: {
      action: to === 'withdrawn' ? 'offer.withdrawn' : 'engagement.completed',
      recordType: 'engagement',
      recordId: engagement.id,
      changes: { state: { from, to } },
    },
  };
}
