import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, notFound } from '../../platform/core/problems.js';
import { slotClashes } from '../db/slot-clashes.js';
import { SlotEntity } from '../db/slot.entities.js';
import { requireStaff } from '../domain/policy.js';
import { Booking } from '../services/booking.js';
import { Seating } from '../services/seating.js';

interface Input {
  slotId: string;
  /** False: it is offered again. */
  withdrawn: boolean;
}

/** Takes a free slot out of the day, or offers it again. A booked one is released or moved first. */
@Injectable()
export class WithdrawSlot extends Command<Input, SlotEntity, SlotEntity> {
  constructor(
    private readonly seating: Seating,
    private readonly booking: Booking,
  ) {
    super();
  }

  protected async load(tx: Tx, { slotId }: Input): Promise<SlotEntity> {
    const slot = await tx.findOneBy(SlotEntity, { id: slotId });
    if (!slot) throw notFound();
    await this.seating.lock(tx, slot.seminarId);
    return tx.findOneByOrFail(SlotEntity, { id: slotId });
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    slot: SlotEntity,
    { withdrawn }: Input,
  ): Promise<Outcome<SlotEntity>> {
    const to = withdrawn ? 'withdrawn' : 'open';
    if (slot.state === to) return { result: slot, audit: [] };
    if (slot.state === 'booked') {
      throw conflict('slot-booked', '予約が入っています。先に予約を移すか、取り消してください。');
    }
    if (!withdrawn && (await slotClashes(tx, [slot.id])).size > 0) {
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
