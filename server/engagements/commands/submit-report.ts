import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import {
  EngagementRepository,
  noteOf,
  type LockedEngagement,
} from '../db/engagement.repository.js';
import { requireReporter } from '../db/advice-report.repository.js';
import { reviewRequested } from '../domain/events.js';
import type { ReportDraft } from '../domain/report.js';
import { AdviceReportRepository, type AdviceReportRecord } from '../db/advice-report.repository.js';

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
export class SubmitReport extends Command<Input, LockedEngagement, AdviceReportRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly reports: AdviceReportRepository,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor, locked: LockedEngagement): void {
    requireReporter(actor, locked);
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    { report: content }: Input,
    actor: Actor,
  ): Promise<Outcome<AdviceReportRecord>> {
    const at = this.now();
    await this.reports.becomeActive(tx, locked);
    const report = await this.reports.writeDraft(tx, locked, content, at);
    if (this.centre.profile.reviewReports) return this.requestReview(tx, locked, report, actor);
    return {
      result: report,
      events: await this.reports.publish(tx, locked, report, { submittedAt: at }, actor, at),
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
    report: AdviceReportRecord,
    actor: Actor,
  ): Promise<Outcome<AdviceReportRecord>> {
    const at = this.now();
    const next = { state: 'in_review' as const, submittedAt: at };
    Object.assign(report, next);
    await this.reports.update(tx, report.id, next);
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
