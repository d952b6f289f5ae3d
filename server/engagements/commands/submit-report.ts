import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { AdviceReportEntity } from '../db/advice-report.entity.js';
import { lockEngagement, noteOf, type LockedEngagement } from '../db/engagement-store.js';
import { publishReport } from '../db/publish-report.js';
import { becomeActive, requireReporter, writeDraft } from '../db/reporting.js';
import { reviewRequested } from '../domain/events.js';
import type { ReportDraft } from '../domain/report.js';

interface Input {
  engagementId: string;
  /** Checked by the schema `Report`: situation and advice are there. */
  report: ReportDraft;
}

/**
 * The supporter hands in the advice report: the requester can read it, and the case is answered — or,
 * where the centre reviews reports first, staff are asked to look at it.
 */
@Injectable()
export class SubmitReport extends Command<Input, LockedEngagement, AdviceReportEntity> {
  constructor(private readonly centre: Centre) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return lockEngagement(tx, engagementId);
  }

  protected authorise(actor: Actor, locked: LockedEngagement): void {
    requireReporter(actor, locked);
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    { report: content }: Input,
    actor: Actor,
  ): Promise<Outcome<AdviceReportEntity>> {
    const at = this.now();
    await becomeActive(tx, locked);
    const report = await writeDraft(tx, locked, content, at);
    if (this.centre.profile.reviewReports) return this.requestReview(tx, locked, report, actor);
    return {
      result: report,
      events: await publishReport(tx, locked, report, { submittedAt: at }, actor, at),
      audit: {
        action: 'report.submitted',
        recordType: 'engagement',
        recordId: locked.engagement.id,
        changes: { state: { to: 'reported' }, report: { to: report.id } },
      },
    };
  }

  private async requestReview(
    tx: Tx,
    { engagement }: LockedEngagement,
    report: AdviceReportEntity,
    actor: Actor,
  ): Promise<Outcome<AdviceReportEntity>> {
    const at = this.now();
    const next = { state: 'in_review' as const, submittedAt: at };
    Object.assign(report, next);
    await tx.update(AdviceReportEntity, { id: report.id }, next);
    const note = { kind: 'report-in-review', data: noteOf(engagement) };
    await addToTimeline(tx, engagement.consultationId, note, actor, at);
    return {
      result: report,
      events: [reviewRequested(engagement, report.id)],
      audit: {
        action: 'report.review-requested',
        recordType: 'engagement',
        recordId: engagement.id,
        changes: { report: { to: report.id } },
      },
    };
  }
}
