import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../../database/unit-of-work.js';
import { ChangeMeeting } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { Clock } from '../../platform/time/clock.js';
import { formatDateTime } from '../../platform/time/era.js';
import { conflict, Problem } from '../../platform/core/problems.js';
import { canMeet, Terms } from '../../supporters/index.js';
import { Booking } from './booking.js';
import type { SeminarEntity } from '../db/seminar.entity.js';
import { SlotEntity } from '../db/slot.entities.js';
import { inMovingOrder, talksMovedBy } from '../domain/slots-move.js';
import { SlotRepository } from '../db/slot.repository.js';

type Talks = Pick<SeminarEntity, 'id' | 'slotsFrom' | 'slotsTo'>;

/** Slots go where their 個別相談会 goes, and whoever booked one is told as of any meeting that moves. */
@Injectable()
export class MovingSlots {
  constructor(
    private readonly clock: Clock,
    private readonly booking: Booking,
    private readonly changeMeeting: ChangeMeeting,
    private readonly terms: Terms,
    private readonly slots: SlotRepository,
  ) {}

  /**
   * Under the seminar's lock. Talks that have begun stay.
   * @throws Problem 409 `slots-cannot-follow` naming who cannot be there then
   */
  async follow(tx: Tx, before: Talks, after: Talks, actor: Actor): Promise<AuditRecord[]> {
    const by = talksMovedBy(before, after);
    if (by === 0) return [];
    const slots = await tx.findBy(SlotEntity, {
      seminarId: after.id,
      startsAt: MoreThan(this.clock.now()),
    });
    if (slots.length === 0) return [];
    // One that was withdrawn comes along, for it may be opened again, but nobody has to be there for it.
    const wanted = slots.filter(({ state }) => state !== 'withdrawn');
    await this.requirePossible(tx, wanted, by);
    for (const slot of inMovingOrder(slots, by)) await this.move(tx, slot, by, actor);
    const changes = { slots: { to: wanted.length }, minutes: { to: by / 60_000 } };
    return [{ action: 'slots.moved', recordType: 'seminar', recordId: after.id, changes }];
  }

  private async move(tx: Tx, slot: SlotEntity, by: number, actor: Actor): Promise<void> {
    const times = moved(slot, by);
    const name = named(slot, by);
    await this.booking.write(tx, slot, times);
    if (slot.meetingId === null) return;
    try {
      const input = { meetingId: slot.meetingId, version: null, changes: times };
      await this.changeMeeting.executeIn(tx, input, actor);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      const overlaps = error.code === 'meeting-overlap';
      const reason = overlaps ? '別の面談があります' : (error.detail ?? '').replace(/。$/, '');
      throw cannotFollow([`${name}：${reason}`]);
    }
  }

  private async requirePossible(tx: Tx, slots: SlotEntity[], by: number): Promise<void> {
    const hours = await this.terms.availabilities(tx);
    const ids = slots.map(({ id }) => id);
    const elsewhere = await this.slots.clashes(tx, ids, by);
    const now = this.clock.now();
    const reasons = slots.flatMap((slot) => {
      const times = moved(slot, by);
      const availability = hours.get(slot.supporterId);
      if (times.startsAt <= now) return [`${named(slot, by)}：過ぎた日時です`];
      if (elsewhere.has(slot.id)) return [`${named(slot, by)}：別の個別相談の枠があります`];
      return availability && !canMeet(availability, times)
        ? [`${named(slot, by)}：対応できる時間の外です`]
        : [];
    });
    if (reasons.length > 0) throw cannotFollow(reasons);
  }
}

const moved = ({ startsAt, endsAt }: SlotEntity, by: number) => ({
  startsAt: new Date(startsAt.getTime() + by),
  endsAt: new Date(endsAt.getTime() + by),
});

/** Who, and when they would have to be there. */
const named = (slot: SlotEntity, by: number): string =>
  `${slot.supporterName}さん ${formatDateTime(moved(slot, by).startsAt)}`;

/** As many as fit a message; the others show once these are settled. */
const SHOWN = 5;

function cannotFollow(reasons: readonly string[]): Problem {
  const shown = reasons.slice(0, SHOWN).join('、');
  const more = reasons.length > SHOWN ? `、ほか${String(reasons.length - SHOWN)}件` : '';
  return conflict(
    'slots-cannot-follow',
    `個別相談の枠を動かせません（${shown}${more}）。先にこの枠を取りやめるか、別の方に移してから、もう一度保存してください。`,
  );
}
