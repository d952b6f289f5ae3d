import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import {
  EngagementRepository,
  noteOf,
  type LockedEngagement,
} from '../db/engagement.repository.js';
import { reportReturned } from '../domain/events.js';
import { AdviceReportRepository, type AdviceReportRecord } from '../db/advice-report.repository.js';

export const ReviewBody = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve') }),
  /** What the supporter is asked to mend. */
  z.strictObject({ decision: z.literal('return'), comment: requiredText(2_000) }),
]);

interface Input {
  engagementId: string;
  review: z.output<typeof ReviewBody>;
}

/** Staff look at a report before the requester does: they share it, or give it back with a request. */
@Injectable()
export class ReviewReport extends Command<Input, LockedEngagement, AdviceReportRecord> {
  constructor(
    private readonly reports: AdviceReportRepository,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    { review }: Input,
    actor: Actor,
  ): Promise<Outcome<AdviceReportRecord>> {
    const at = this.now();
    const { engagement } = locked;
    const engagementId = engagement.id;
    const report = await this.reports.find(tx, { engagementId, state: 'in_review' });
    if (!report) throw conflict('no-report-in-review', '確認を待っている助言記録はありません。');
    const reviewed = { reviewedByName: actorName(actor), reviewedAt: at };
    const audit = {
      action: `report.${review.decision === 'approve' ? 'approved' : 'returned'}`,
      recordType: 'engagement',
      recordId: engagementId,
      changes: { report: { to: report.id } },
    };
    if (review.decision === 'approve') {
      const events = await this.reports.publish(tx, locked, report, reviewed, actor, at);
      return { result: report, events, audit };
    }
    const back = { ...reviewed, state: 'draft' as const, reviewComment: review.comment };
    Object.assign(report, back, { submittedAt: null });
    await this.reports.update(tx, report.id, { ...back, submittedAt: null });
    const note = { kind: 'report-returned', data: noteOf(engagement) };
    await addToTimeline(tx, engagement.consultationId, note, actor, at);
    return { result: report, events: [reportReturned(engagement, report.id)], audit };
  }
}
