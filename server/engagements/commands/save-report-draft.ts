import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AdviceReportEntity } from '../db/advice-report.entity.js';
import { lockEngagement, type LockedEngagement } from '../db/engagement-store.js';
import { becomeActive, requireReporter, writeDraft } from '../db/reporting.js';
import type { ReportDraft } from '../domain/report.js';

interface Input {
  engagementId: string;
  report: ReportDraft;
}

/** Keeps what a supporter has written so far; the first words make the engagement active. */
@Injectable()
export class SaveReportDraft extends Command<Input, LockedEngagement, AdviceReportEntity> {
  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return lockEngagement(tx, engagementId);
  }

  protected authorise(actor: Actor, locked: LockedEngagement): void {
    requireReporter(actor, locked);
  }

  protected async handle(
    tx: Tx,
    locked: LockedEngagement,
    { report }: Input,
  ): Promise<Outcome<AdviceReportEntity>> {
    await becomeActive(tx, locked);
    return {
      result: await writeDraft(tx, locked, report, this.now()),
      audit: {
        action: 'report.drafted',
        recordType: 'engagement',
        recordId: locked.engagement.id,
      },
    };
  }
}
