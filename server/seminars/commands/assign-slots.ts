import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { Problem } from '../../platform/core/problems.js';
import { requireStaff } from '../domain/policy.js';
import type { TalkPlan } from '../queries/plan-slots.js';
import { Booking } from '../services/booking.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { SlotRepository } from '../db/slot.repository.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SlotWishRepository } from '../db/slot-wish.repository.js';

interface Input {
  seminarId: string;
  /** Made outside of any transaction; what changed since is left out. */
  plan: TalkPlan;
}

/** Books what the engine planned. A slot that was taken or a person who left meanwhile is passed over. */
@Injectable()
export class AssignSlots extends Command<
  Input,
  LockedSeminar,
  { booked: number; unplaced: number }
> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
    private readonly slots: SlotRepository,
    private readonly registrations: RegistrationRepository,
    private readonly wishes: SlotWishRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { seminarId }: Input): Promise<LockedSeminar> {
    return this.seating.lock(tx, seminarId);
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    { seminar }: LockedSeminar,
    { plan }: Input,
  ): Promise<Outcome<{ booked: number; unplaced: number }>> {
    const events: DomainEvent[] = [];
    let booked = 0;
    for (const { slotId, registrationId } of plan.talks) {
      const slot = await this.slots.find(tx, { id: slotId, seminarId: seminar.id });
      const registration = await this.registrations.find(tx, registrationId);
      if (!slot || !registration) continue;
      try {
        events.push(...(await this.booking.book(tx, slot, registration, 'engine')));
        booked += 1;
      } catch (error) {
        // Refused before anything was written: the world has moved on since the plan.
        if (!(error instanceof Problem)) throw error;
      }
    }
    for (const { registrationId, reason } of plan.unplaced) {
      await this.wishes.update(
        tx,
        { registrationId, state: 'waiting' },
        { unplacedReason: reason },
      );
    }
    return {
      result: { booked, unplaced: plan.unplaced.length },
      events,
      audit: {
        action: 'slots.assigned',
        recordType: 'seminar',
        recordId: seminar.id,
        changes: { booked: { to: booked }, unplaced: { to: plan.unplaced.length } },
      },
    };
  }
}
