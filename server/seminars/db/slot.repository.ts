import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SlotEntity } from './slot.entities.js';
import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';

export type SlotRecord = Readonly<SlotEntity>;

/** A slot before it is booked. */
export type NewSlot = Pick<
  SlotRecord,
  'seminarId' | 'supporterId' | 'supporterName' | 'startsAt' | 'endsAt' | 'mode' | 'room' | 'url'
>;

@Injectable()
export class SlotRepository extends Repository<SlotEntity> {
  protected readonly entity = SlotEntity;

  /**
   * Which of these slots, each so many milliseconds later, would lie on another one: of the same supporter
   * anywhere, or in the same room of the same seminar. Withdrawn ones and these themselves are in nobody's way.
   */
  async clashes(tx: Tx, ids: readonly string[], by = 0): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT mine.id FROM seminar_slot AS mine JOIN seminar_slot AS other
         ON (other.supporter_id = mine.supporter_id
             OR (other.seminar_id = mine.seminar_id AND other.room = mine.room))
            AND other.state <> 'withdrawn' AND other.id <> ALL ($1)
            AND tstzrange(other.starts_at, other.ends_at)
                && tstzrange(mine.starts_at + $2 * interval '1 ms', mine.ends_at + $2 * interval '1 ms')
       WHERE mine.id = ANY ($1)`,
      [ids, by],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** False where the supporter, or the room, has something at that time already. */
  async insertIfFree(tx: Tx, slot: NewSlot, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO seminar_slot (id, seminar_id, supporter_id, supporter_name, starts_at, ends_at, mode,
         room, url, state, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $10)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        newId(at.getTime()),
        slot.seminarId,
        slot.supporterId,
        slot.supporterName,
        slot.startsAt,
        slot.endsAt,
        slot.mode,
        slot.room,
        slot.url,
        at,
      ],
    );
    return rows.length > 0;
  }
}
