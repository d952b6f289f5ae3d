import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import { requireStaff } from '../domain/policy.js';
import { Booking } from '../services/booking.js';
import { Seating } from '../services/seating.js';
import { SlotRepository, type SlotRecord } from '../db/slot.repository.js';

interface Input {
  slotId: string;
  /** False: it is offered again. */
  withdrawn: boolean;
}

/** Takes a free slot out of the day, or offers it again. A booked one is released or moved first. */
@Injectable()
export class WithdrawSlot extends Command<Input, SlotRecord, SlotRecord> {
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

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    slot: SlotRecord,
    { withdrawn }: Input,
  ): Promise<Outcome<SlotRecord>> {
    const to = withdrawn ? 'withdrawn' : 'open';
    if (slot.state === to) return { result: slot, audit: [] };
    if (slot.state === 'booked') {
      throw conflict('slot-booked', '予約が入っています。先に予約を移すか、取り消してください。');
    }
    if (!withdrawn && (await this.slots.clashes(tx, [slot.id])).size > 0) {
      throw conflict(
        'slot-clashes',
        'この時間には、同じ方か同じ部屋の別の枠があります。そちらを取りやめると、この枠を戻せます。',
      );
    }
    const from = slot.state;
    await this.booking.write(tx, slot, { state: to });
    return {
      result: slot,
      audit: {
        action: withdrawn ? 'slot.withdrawn' : 'slot.reopened',
        recordType: 'slot',
        recordId: slot.id,
        changes: { state: { from, to } },
      },
    };
  }
}
