import { Injectable } from '@nestjs/common';
import { addToTimeline } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { offerWithdrawn } from '../domain/events.js';
import { WORKING_STATES } from '../domain/states.js';
import {
  EngagementRepository,
  noteOf,
  type EngagementRecord,
} from '../db/engagement.repository.js';
import { MeetingRepository } from '../db/meeting.repository.js';

/** Ends a supporter's part in a case, and their meetings with it. */
@Injectable()
export class EngagementEndings {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly meetings: MeetingRepository,
  ) {}

  /** Completes a locked engagement or takes it back, with timeline, event and audit record. */
  async end(
    tx: Tx,
    engagement: EngagementRecord,
    to: 'completed' | 'withdrawn',
    actor: Actor,
    at: Date,
    reason: string | null = null,
  ): Promise<{ events: DomainEvent[]; audit: AuditRecord }> {
    const from = engagement.state;
    const wasAccepted = WORKING_STATES.includes(from);
    // Whoever was never asked hears nothing of it.
    const wasAsked = from !== 'proposed';
    await this.engagements.move(tx, engagement, to, {
      ...(engagement.decidedAt === null && { decidedAt: at }),
      pausedAt: null,
      ...((wasAccepted || to === 'completed') && { endedAt: at }),
    });
    if (to === 'withdrawn') {
      const data = { ...noteOf(engagement), ...(reason !== null && { reason }) };
      const note = { kind: wasAsked ? 'offer-withdrawn' : 'candidate-dropped', data };
      await addToTimeline(tx, engagement.consultationId, note, actor, at);
    }
    const meetings = await this.meetings.endAllOf(tx, engagement.id, actor, at);
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
}
