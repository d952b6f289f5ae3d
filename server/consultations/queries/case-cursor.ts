import type { SelectQueryBuilder } from 'typeorm';
import type { ConsultationEntity } from '../db/consultation.entity.js';

export type SortKey = 'receivedAt' | 'replyBy';

/** `1795240800000_01a1…`: the last case's instant in the sorted column (empty for none) and its id. */
export const CURSOR = /^(\d{1,15})?_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export const cursorOf = (last: ConsultationEntity, sort: SortKey): string =>
  `${String(last[sort]?.getTime() ?? '')}_${last.id}`;

/** Only what comes after the case of the cursor, in the same order; cases without a value come last. */
export function onlyAfter(
  builder: SelectQueryBuilder<ConsultationEntity>,
  cursor: string,
  sort: SortKey,
  order: 'ASC' | 'DESC',
): void {
  const [, instant, id] = CURSOR.exec(cursor) ?? [];
  const beyond = order === 'ASC' ? '>' : '<';
  const column = `c.${sort}`;
  if (instant === undefined) {
    builder.andWhere(`${column} IS NULL AND c.id ${beyond} :afterId`, { afterId: id });
    return;
  }
  const after = { afterAt: new Date(Number(instant)), afterId: id };
  const later = `(${column}, c.id) ${beyond} (:afterAt, :afterId)`;
  builder.andWhere(sort === 'replyBy' ? `(${later} OR ${column} IS NULL)` : later, after);
}
