import { Injectable } from '@nestjs/common';
import { addToTimeline, moveCase, type ConsultationEntity } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import type { DomainEvent } from '../../platform/events.js';
import { AdviceReportEntity } from '../db/advice-report.entity.js';
import { lockEngagement, moveEngagement, noteOf, type Held } from '../db/engagement-store.js';
import { becomeActive, requireReporter, writeDraft } from '../db/reporting.js';
import { reportSubmitted } from '../domain/events.js';
import type { ReportDraft } from '../domain/report.js';

interface Input {
  engagementId: string;
  /** Checked by the schema `Report`: situation and advice are there. */
  report: ReportDraft;
}

/** The supporter hands in the advice report: the requester can read it, and the case is answered. */
@Injectable()
export class SubmitReport extends Command<Input, Held, AdviceReportEntity> {
  constructor(scope: CommandScope) {
    super(scope);
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<Held> {
    return lockEngagement(tx, engagementId);
  }

  protected authorise(actor: Actor, held: Held): void {
    requireReporter(actor, held);
  }

  protected async handle(
    tx: Tx,
    held: Held,
    { report: content }: Input,
    actor: Actor,
  ): Promise<Outcome<AdviceReportEntity>> {
    const at = this.now();
    const { engagement, consultation } = held;
    await becomeActive(tx, held);
    const report = await writeDraft(tx, held, content, at);
    Object.assign(report, { state: 'submitted', submittedAt: at });
    await tx.update(AdviceReportEntity, { id: report.id }, { state: 'submitted', submittedAt: at });
    await moveEngagement(tx, engagement, 'reported');
    const note = { kind: 'report-submitted', data: { ...noteOf(engagement), reportId: report.id } };
    await addToTimeline(tx, consultation.id, note, actor, at);
    return {
      result: report,
      events: [
        reportSubmitted(engagement, report.id),
        ...(await moveToAnswered(tx, consultation, actor, at)),
      ],
      audit: {
        action: 'report.submitted',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { state: { to: 'reported' }, report: { to: report.id } },
      },
    };
  }
}

/** A report that comes while the desk waits for the requester ends the waiting too. */
async function moveToAnswered(
  tx: Tx,
  target: ConsultationEntity,
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
