import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { EngagementRepository, type LockedEngagement } from '../db/engagement.repository.js';
import { reportNotice, reportReminded } from '../domain/report-due.js';
import { ReminderRepository } from '../db/reminder.repository.js';

interface Input {
  engagementId: string;
  meetingId: string;
  due: Date;
}

/** Asks for the report of one meeting: once before its last day, once after (the desk hears of that too). */
@Injectable()
export class RemindReport extends Command<Input, LockedEngagement, void> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly reminders: ReminderRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return this.engagements.lockWithCase(tx, engagementId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { engagement }: LockedEngagement,
    { meetingId, due }: Input,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const notice = reportNotice(due, at);
    const nothing = { result: undefined, audit: [] };
    if (notice === null) return nothing;
    const first = await this.reminders.remindOnce(
      tx,
      `report-${notice}`,
      meetingId,
      due.toISOString(),
      at,
    );
    if (!first) return nothing;
    const { id: engagementId, consultationId, supporterId } = engagement;
    return {
      result: undefined,
      events: [reportReminded({ engagementId, consultationId, supporterId }, notice, due)],
      audit: {
        action: `report.${notice}`,
        recordType: 'engagement',
        recordId: engagement.id,
      },
    };
  }
}
