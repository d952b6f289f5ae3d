import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { conflict } from '../../platform/core/problems.js';
import { requireStaff } from '../domain/policy.js';
import { Booking } from '../services/booking.js';
import { Seating } from '../services/seating.js';
import { RegistrationRepository } from '../db/registration.repository.js';
import { SlotRepository, type SlotRecord } from '../db/slot.repository.js';

export const MoveBookingBody = z.strictObject({
  /** Free: the booking goes there. Booked: the two change places. */
  toSlotId: z.uuid(),
});

interface Input {
  slotId: string;
  toSlotId: string;
}
interface Target {
  from: SlotRecord;
  to: SlotRecord;
}

/** Another time or another supporter for a talk; or two talks change places. Their cases stay the same. */
@Injectable()
export class MoveBooking extends Command<Input, Target, SlotRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
    private readonly slots: SlotRepository,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { slotId, toSlotId }: Input): Promise<Target> {
    const slot = await this.slots.get(tx, slotId);
    await this.seating.lock(tx, slot.seminarId);
    const from = await this.slots.get(tx, slotId);
    const to = await this.slots.get(tx, { id: toSlotId, seminarId: slot.seminarId });
    return { from, to };
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(tx: Tx, { from, to }: Target): Promise<Outcome<SlotRecord>> {
    const at = this.now();
    if (from.id === to.id) return { result: to, audit: [] };
    if (from.state !== 'booked' || to.state === 'withdrawn') {
      throw conflict('not-movable', 'この予約は移せません。画面を読み直してください。');
    }
    if (from.startsAt <= at || to.startsAt <= at) {
      throw conflict('slot-past', '始まった個別相談は動かせません。');
    }
    const [first, second] = [await this.bookingOf(tx, from), await this.bookingOf(tx, to)];
    const events: DomainEvent[] = [];
    events.push(...(await this.booking.release(tx, from, true)));
    if (second) events.push(...(await this.booking.release(tx, to, true)));
    if (first) {
      const { registration, consultationId } = first;
      events.push(...(await this.booking.moveTo(tx, to, registration, consultationId)));
    }
    if (second) {
      const { registration, consultationId } = second;
      events.push(...(await this.booking.moveTo(tx, from, registration, consultationId)));
    }
    return {
      result: to,
      events,
      audit: {
        action: second ? 'slot.swapped' : 'slot.reassigned',
        recordType: 'slot',
        recordId: from.id,
        changes: { slot: { from: from.id, to: to.id } },
      },
    };
  }

  private async bookingOf(tx: Tx, { registrationId, consultationId }: SlotRecord) {
    if (registrationId === null || consultationId === null) return null;
    const registration = await this.registrations.get(tx, registrationId);
    return { registration, consultationId };
  }
}
