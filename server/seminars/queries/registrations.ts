import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { line } from '../../platform/validation/fields.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { notFound } from '../../platform/core/problems.js';
import { RegistrationEntity } from '../db/registration.entity.js';
import type { RegistrationRecord } from '../db/registration.repository.js';
import { SlotEntity, SlotWishEntity } from '../db/slot.entities.js';
import { readRegistrationNumber } from '../domain/numbers.js';
import { REGISTRATION_LABELS, REGISTRATION_STATES } from '../domain/registration-states.js';
import { MODES } from '../domain/seats.js';
import { searchKey } from '../domain/search-key.js';
import { Seating } from '../services/seating.js';
import type { RegistrationView } from './views.js';

export const RegistrationsQuery = z.strictObject({
  ...pageQuery,
  order: z.enum(['ASC', 'DESC']).default('ASC'),
  sort: z.enum(['number', 'name', 'createdAt', 'state']).default('number'),
  state: z.enum(REGISTRATION_STATES).optional(),
  mode: z.enum(MODES).optional(),
  /** Number (in full or its last digits), name or kana, as somebody says it at the door. */
  q: line(100).optional(),
  wish: z.enum(['true']).optional(),
});
export type RegistrationsQuery = z.output<typeof RegistrationsQuery>;

/** Registrations, for the desk, the mails and their own pages. */
@Injectable()
export class Registrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seating: Seating,
  ) {}

  find(id: string): Promise<RegistrationRecord | null> {
    return this.unitOfWork.read.findOneBy(RegistrationEntity, { id });
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<RegistrationView> {
    const registration = await this.find(id);
    if (!registration) throw notFound();
    const [view] = await this.views([registration]);
    if (!view) throw notFound();
    return view;
  }

  async page(
    seminar: { id: string; code: string },
    query: RegistrationsQuery,
  ): Promise<Page<RegistrationView>> {
    const found = this.unitOfWork.read
      .createQueryBuilder(RegistrationEntity, 'it')
      .where('it.seminarId = :id', { id: seminar.id });
    const { state, mode, q, wish } = query;
    if (state) found.andWhere('it.state = :state', { state });
    if (mode) found.andWhere('it.mode = :mode', { mode });
    if (wish) {
      found.andWhere('EXISTS (SELECT 1 FROM slot_wish w WHERE w.registration_id = it.id)');
    }
    if (q?.trim()) {
      const number = readRegistrationNumber(q, seminar.code);
      found.andWhere(`(it.number = :number OR ${NAME_KEY} LIKE :like)`, {
        number: number ?? '',
        like: `%${searchKey(q).replace(/[\\%_]/g, '\\$&')}%`,
      });
    }
    const [rows, total] = await found
      .orderBy(`it.${query.sort}`, query.order)
      .addOrderBy('it.id', query.order)
      .skip((query.page - 1) * query.perPage)
      .take(query.perPage)
      .getManyAndCount();
    return { items: await this.views(rows), total, totalCapped: false, nextCursor: null };
  }

  /** Whom news of a seminar concerns, with where to write to them. */
  toNotify(
    seminarId: string,
    whom: 'live' | 'cancelled-with-it' | 'there' | 'nobody',
  ): Promise<{ id: string; email: string | null }[]> {
    const WHOM = {
      live: `state IN ('confirmed', 'waitlisted', 'asked')`,
      'cancelled-with-it': `cancel_cause = 'seminar_cancelled'`,
      there: `state IN ('confirmed', 'attended', 'no_show')`,
      nobody: 'false',
    };
    return this.unitOfWork.query(
      `SELECT id, email FROM seminar_registration WHERE seminar_id = $1 AND ${WHOM[whom]} ORDER BY number`,
      [seminarId],
    );
  }

  /** Everybody with a seat or a place in the queue, for the printed list, in the order of kana. */
  async forPrint(seminarId: string): Promise<RegistrationView[]> {
    const rows = await this.unitOfWork.read
      .createQueryBuilder(RegistrationEntity, 'it')
      .where(`it.seminarId = :seminarId AND it.state <> 'cancelled'`, { seminarId })
      .orderBy('coalesce(it.kana, it.name)')
      .addOrderBy('it.number')
      .getMany();
    return this.views(rows);
  }

  private async views(rows: readonly RegistrationEntity[]): Promise<RegistrationView[]> {
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const { read } = this.unitOfWork;
    const wishes = await read
      .createQueryBuilder(SlotWishEntity, 'wish')
      .where('wish.registrationId IN (:...ids)', { ids })
      .getMany();
    const slots = await read
      .createQueryBuilder(SlotEntity, 'slot')
      .where('slot.registrationId IN (:...ids)', { ids })
      .getMany();
    const views: RegistrationView[] = [];
    for (const row of rows) {
      const wish = wishes.find(({ registrationId }) => registrationId === row.id);
      const slot = slots.find(({ registrationId }) => registrationId === row.id);
      const position = await this.seating.position(read, row);
      views.push(viewOf(row, position, wish, slot));
    }
    return views;
  }
}

/** Names as they are compared: 全角/半角, spaces and ひらがな/カタカナ make no difference. */
const NAME_KEY = `translate(lower(normalize(it.name || ' ' || coalesce(it.kana, '') || ' ' || coalesce(it.organisation, ''), NFKC)),
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんゔ ' || chr(12288),
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワヲンヴ')`;

function viewOf(
  row: RegistrationEntity,
  position: number | null,
  wish: SlotWishEntity | undefined,
  slot: SlotEntity | undefined,
): RegistrationView {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
  return {
    id: row.id,
    seminarId: row.seminarId,
    number: row.number,
    state: row.state,
    stateLabel: REGISTRATION_LABELS[row.state],
    mode: row.mode,
    seats: row.seats,
    position,
    name: row.name,
    kana: row.kana,
    organisation: row.organisation,
    email: row.email,
    phone: row.phone,
    language: row.language,
    companions: row.companions,
    needs: row.needs,
    answers: row.answers,
    walkIn: row.walkIn,
    askedUntil: iso(row.askedUntil),
    promotedAt: iso(row.promotedAt),
    cancelledAt: iso(row.cancelledAt),
    cancelCause: row.cancelCause,
    checkedInAt: iso(row.checkedInAt),
    attendedMode: row.attendedMode,
    attendedSeats: row.attendedSeats,
    wish: wish
      ? {
          state: wish.state,
          title: wish.title,
          body: wish.body,
          themes: wish.themes,
          supporterId: wish.supporterId,
          unplacedReason: wish.unplacedReason,
          slotId: slot?.id ?? null,
        }
      : null,
    fictitious: row.fictitious,
    createdAt: row.createdAt.toISOString(),
    forgottenAt: row.forgottenAt?.toISOString() ?? null,
    version: row.version,
  };
}
