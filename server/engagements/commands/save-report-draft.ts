import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { EngagementRepository, type LockedEngagement } from '../db/engagement.repository.js';
import { AdviceReportRepository, requireReporter } from '../db/advice-report.repository.js';
import type { ReportDraft } from '../domain/report.js';
import type { AdviceReportRecord } from '../db/advice-report.repository.js';

interface Input {
  engagementId: string;
  report: ReportDraft;
}

/** Keeps what a supporter has written so far; the first words make the engagement active. */
@Injectable()
export class SaveReportDraft extends Command<Input, LockedEngagement, AdviceReportRecord> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly reports: AdviceReportRepository,
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
    { report }: Input,
  ): Promise<Outcome<AdviceReportRecord>> {
    await this.reports.becomeActive(tx, locked);
    return {
      result: await this.reports.writeDraft(tx, locked, report, this.now()),
      audit: {
        action: 'report.drafted',
        recordType: 'engagement',
        recordId: locked.engagement.id,
      },
    };
  }
}
