import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { EngagementRepository, type LockedEngagement } from '../db/engagement.repository.js';
import { offerReminded } from '../domain/events.js';
import { offerReminderAt } from '../domain/offer-reminder.js';
import { ReminderRepository } from '../db/reminder.repository.js';

interface Input {
  engagementId: string;
}

/** Asks a supporter once more before the deadline. */
@Injectable()
export class RemindOffer extends Command<Input, LockedEngagement, void> {
  constructor(
    private readonly centre: Centre,
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

  protected async handle(tx: Tx, { engagement }: LockedEngagement): Promise<Outcome<void>> {
    const nothing = { result: undefined, audit: [] };
    const at = this.now();
    const { id, state, deadline } = engagement;
    if (state !== 'offered' || at >= deadline || engagement.pausedAt !== null) return nothing;
    const due = offerReminderAt(engagement, this.centre.calendar);
    if (due === null || at < due) return nothing;
    if (!(await this.reminders.remindOnce(tx, 'offer', id, deadline.toISOString(), at)))
      return nothing;
    return {
      result: undefined,
      events: [offerReminded(engagement)],
      audit: { action: 'offer.reminded', recordType: 'engagement', recordId: id },
    };
  }
}
