import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { requireOwn } from '../domain/policy.js';
import { Booking } from '../services/booking.js';
import { Seating } from '../services/seating.js';
import { SlotRepository, type SlotRecord } from '../db/slot.repository.js';

interface Input {
  slotId: string;
}

/** A booked slot is given back: by the desk, or by whoever booked it. The case it became ends with it. */
@Injectable()
export class ReleaseSlot extends Command<Input, SlotRecord, SlotRecord> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
    private readonly slots: SlotRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { slotId }: Input): Promise<SlotRecord> {
    const slot = await this.slots.get(tx, slotId);
    await this.seating.lock(tx, slot.seminarId);
    return this.slots.get(tx, slotId);
  }

  protected authorise(actor: Actor, { registrationId }: SlotRecord): void {
    requireOwn(actor, registrationId ?? '');
  }

  protected async handle(tx: Tx, slot: SlotRecord): Promise<Outcome<SlotRecord>> {
    if (slot.state === 'open') return { result: slot, audit: [] };
    if (slot.startsAt <= this.now()) {
      throw conflict('slot-past', '始まった個別相談は取り消せません。');
    }
    const registrationId = slot.registrationId;
    const events = await this.booking.release(tx, slot);
    return {
      result: slot,
      events,
      audit: {
        action: 'slot.released',
        recordType: 'slot',
        recordId: slot.id,
        changes: { registration: { from: registrationId, to: null } },
      },
    };
  }

  /** With a registration its talk goes, unless it has begun already. */
  async ofRegistration(tx: Tx, registrationId: string, actor: Actor): Promise<void> {
    const booked = await this.slots.find(tx, { registrationId, state: 'booked' });
    if (booked && booked.startsAt > this.now())
      await this.executeIn(tx, { slotId: booked.id }, actor);
  }
}
