import type { Tx } from '../../database/unit-of-work.js';
import { nameKey, searchTextOf, type Supporter } from '../domain/supporter.js';
import { SupporterEntity } from './supporter.entity.js';

/** The columns of a supporter as a plain object. */
type Row = { [Column in keyof SupporterEntity]: SupporterEntity[Column] };

/** PostgreSQL takes 65,535 parameters a statement; a supporter needs 24. */
const ROWS_PER_INSERT = 1_000;

/** Writes new supporters as they are: for the repository, and for history that is loaded. */
export async function insertSupporters(tx: Tx, supporters: readonly Supporter[]): Promise<void> {
  for (let at = 0; at < supporters.length; at += ROWS_PER_INSERT) {
    await tx.insert(SupporterEntity, supporters.slice(at, at + ROWS_PER_INSERT).map(toRow));
  }
}

export function toRow(supporter: Supporter): Row {
  return {
    ...supporter,
    nameKey: nameKey(supporter.name),
    searchText: searchTextOf(supporter),
  };
}

export function fromRow({
  nameKey: _key,
  searchText: _text,
  ...supporter
}: SupporterEntity): Supporter {
  return supporter;
}
