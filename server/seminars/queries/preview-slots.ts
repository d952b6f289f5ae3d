import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { canMeet, Roster, Terms } from '../../supporters/index.js';
import { SlotEntity } from '../db/slot.entities.js';
import { planSlots, timesBetween, type SlotLayout } from '../domain/slot-plan.js';

/** A talk that would be laid out; `taken` where that supporter or that room has something then. */
export interface PreviewedSlot {
  supporterId: string;
  supporterName: string;
  startsAt: Date;
  endsAt: Date;
  room: string | null;
  taken: boolean;
}

export interface SlotPreview {
  slots: PreviewedSlot[];
  /** How many times the window holds, for everybody who is there all the time. */
  times: number;
  /** Supporters who get no slot at all: away, or no room left for them. */
  without: { supporterId: string; supporterName: string }[];
}

/** What laying out slots would make, before it is done. Changes nothing. */
@Injectable()
export class PreviewSlots {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roster: Roster,
    private readonly terms: Terms,
  ) {}

  async preview(seminarId: string, layout: SlotLayout): Promise<SlotPreview> {
    const hours = await this.terms.availabilities();
    const names = new Map<string, string>();
    for (const id of layout.supporters) {
      names.set(id, (await this.roster.find(id))?.name ?? '');
    }
    const planned = planSlots(layout, (id, startsAt, endsAt) =>
      canMeet(hours.get(id) ?? { weekly: [], away: [] }, { startsAt, endsAt }),
    );
    const present = await this.present(layout);
    return {
      slots: planned.map(({ supporterId, startsAt, endsAt, room }) => ({
        supporterId,
        supporterName: names.get(supporterId) ?? '',
        startsAt,
        endsAt,
        room,
        taken: present.some(
          (slot) =>
            (slot.supporterId === supporterId ||
              (slot.seminarId === seminarId && room !== null && slot.room === room)) &&
            slot.startsAt < endsAt &&
            startsAt < slot.endsAt,
        ),
      })),
      times: timesBetween(layout.from, layout.to, layout.minutes, layout.breakMinutes).length,
      without: layout.supporters
        .filter((id) => !planned.some(({ supporterId }) => supporterId === id))
        .map((id) => ({ supporterId: id, supporterName: names.get(id) ?? '' })),
    };
  }

  /** What stands already in that time; withdrawn ones leave their time free. */
  private present({ from, to }: SlotLayout): Promise<SlotEntity[]> {
    return this.unitOfWork.read
      .createQueryBuilder(SlotEntity, 'slot')
      .where(`slot.state <> 'withdrawn' AND slot.startsAt < :to AND slot.endsAt > :from`, {
        from,
        to,
      })
      .getMany();
  }
}
