import { addToTimeline, moveCase, type CaseRecord } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { reportSubmitted } from '../domain/events.js';
import { AdviceReportEntity } from './advice-report.entity.js';
import { moveEngagement, noteOf, type LockedEngagement } from './engagement-store.js';

/** A report becomes the requester's to read: the engagement has reported, and the case is answered. */
export async function publishReport(
  tx: Tx,
  { engagement, consultation }: LockedEngagement,
  report: AdviceReportEntity,
  changes: Partial<AdviceReportEntity>,
  actor: Actor,
  at: Date,
): Promise<DomainEvent[]> {
  const next = { ...changes, state: 'submitted' as const };
  Object.assign(report, next);
  await tx.update(AdviceReportEntity, { id: report.id }, next);
  await moveEngagement(tx, engagement, 'reported');
  const note = { kind: 'report-submitted', data: { ...noteOf(engagement), reportId: report.id } };
  await addToTimeline(tx, consultation.id, note, actor, at);
  return [
    reportSubmitted(engagement, report.id),
    ...(await moveToAnswered(tx, consultation, actor, at)),
  ];
}

/** A report that comes while the desk waits for the requester ends the waiting too. */
async function moveToAnswered(
  tx: Tx,
  target: CaseRecord,
  actor: Actor,
  at: Date,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  if (target.state === 'awaiting_requester') {
    events.push(...(await moveCase(tx, target, 'advising', actor, at)));
  }
  if (target.state === 'advising') {
    events.push(...(await moveCase(tx, target, 'answered', actor, at)));
  }
  return events;
}
