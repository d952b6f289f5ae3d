import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { lockEngagement, type LockedEngagement } from '../db/engagement-store.js';
import { remindOnce } from '../db/remind-once.js';
import { reportNotice, reportReminded } from '../domain/report-due.js';

interface Input {
  engagementId: string;
  meetingId: string;
  due: Date;
}

/** Asks for the report of one meeting: once before its last day, once after (the desk hears of that too). */
@Injectable()
export class RemindReport extends Command<Input, LockedEngagement, void> {
  protected load(tx: Tx, { engagementId }: Input): Promise<LockedEngagement> {
    return lockEngagement(tx, engagementId);
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
    const first = await remindOnce(tx, `report-${notice}`, meetingId, due.toISOString(), at);
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
