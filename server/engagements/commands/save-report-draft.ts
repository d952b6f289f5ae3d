import { Injectable } from '@nestjs/common';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import type { AdviceReportEntity } from '../db/advice-report.entity.js';
import { lockEngagement, type Held } from '../db/engagement-store.js';
import { becomeActive, requireReporter, writeDraft } from '../db/reporting.js';
import type { ReportDraft } from '../domain/report.js';

interface Input {
  engagementId: string;
  report: ReportDraft;
}

/** Keeps what a supporter has written so far; the first words make the engagement active. */
@Injectable()
export class SaveReportDraft extends Command<Input, Held, AdviceReportEntity> {
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
    { report }: Input,
  ): Promise<Outcome<AdviceReportEntity>> {
    await becomeActive(tx, held);
    return {
      result: await writeDraft(tx, held, report, this.now()),
      audit: {
        action: 'report.drafted',
        recordType: 'engagement',
        recordId: held.engagement.id,
      },
    };
  }
}
