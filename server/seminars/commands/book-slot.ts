import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { requireOwn } from '../domain/policy.js';
import { Booking } from '../services/booking.js';
import { Seating, type LockedSeminar } from '../services/seating.js';
import { SlotRepository, type SlotRecord } from '../db/slot.repository.js';
import { RegistrationRepository, type RegistrationRecord } from '../db/registration.repository.js';

export const BookBody = z.strictObject({ registrationId: z.uuid() });

interface Input {
  slotId: string;
  registrationId: string;
}
type Target = LockedSeminar & { slot: SlotRecord; registration: RegistrationRecord };

/** Books a slot for somebody who wished for a talk: the desk any, people their own, first come first served. */
@Injectable()
export class BookSlot extends Command<Input, Target, SlotRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
    private readonly slots: SlotRepository,
    private readonly registrations: RegistrationRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { slotId, registrationId }: Input): Promise<Target> {
    const found = await this.slots.get(tx, slotId);
    const locked = await this.seating.lock(tx, found.seminarId);
    const slot = await this.slots.get(tx, slotId);
    const registration = await this.registrations.get(tx, {
      id: registrationId,
      seminarId: found.seminarId,
    });
    return { ...locked, slot, registration };
  }

  protected authorise(actor: Actor, { registration }: Target): void {
    requireOwn(actor, registration.id);
  }

  protected async handle(
    tx: Tx,
    { seminar, slot, registration }: Target,
    _: Input,
    actor: Actor,
  ): Promise<Outcome<SlotRecord>> {
    const desk = isStaff(actor);
    if (!desk && seminar.slotBooking !== 'first_come') {
      throw conflict('assigned-by-desk', '個別相談の時間は、窓口で調整してお知らせします。');
    }
    if (slot.registrationId === registration.id) return { result: slot, audit: [] };
    const events = await this.booking.book(tx, slot, registration, desk ? 'desk' : 'person');
    return {
      result: slot,
      events,
      audit: {
        action: 'slot.booked',
        recordType: 'slot',
        recordId: slot.id,
        changes: {
          registration: { to: registration.id },
          consultation: { to: slot.consultationId },
        },
      },
    };
  }
}
