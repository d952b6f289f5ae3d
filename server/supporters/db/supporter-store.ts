import type { EntityManager } from 'typeorm';
import { nameKey, searchTextOf, type Supporter, type SupporterKind } from '../domain/supporter.js';
import { SupporterEntity } from './supporter.entity.js';

/** The columns of a supporter as a plain object. */
type Row = { [Column in keyof SupporterEntity]: SupporterEntity[Column] };

/** PostgreSQL takes 65,535 parameters a statement; a supporter needs 24. */
const ROWS_PER_INSERT = 1_000;

export async function findSupporter(db: EntityManager, id: string): Promise<Supporter | null> {
  const row = await db.findOneBy(SupporterEntity, { id });
  return row && fromRow(row);
}

/** Finds a supporter and keeps others from changing it until the transaction ends. */
export async function lockSupporter(tx: EntityManager, id: string): Promise<Supporter | null> {
  const row = await tx.findOne(SupporterEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  return row && fromRow(row);
}

/** The supporter of this kind and name, whatever the spacing and width it is written in; locked. */
export async function lockSupporterNamed(
  tx: EntityManager,
  kind: SupporterKind,
  name: string,
): Promise<Supporter | null> {
  const row = await tx.findOne(SupporterEntity, {
    where: { kind, nameKey: nameKey(name) },
    lock: { mode: 'pessimistic_write' },
  });
  return row && fromRow(row);
}

/** The whole roster; until the transaction ends nobody else can add to it or change it (reads go on). */
export async function lockRoster(tx: EntityManager): Promise<Supporter[]> {
  await tx.query('LOCK TABLE supporter IN SHARE ROW EXCLUSIVE MODE');
  return readRoster(tx);
}

export async function readRoster(db: EntityManager): Promise<Supporter[]> {
  return (await db.find(SupporterEntity)).map(fromRow);
}

export async function insertSupporters(
  tx: EntityManager,
  supporters: readonly Supporter[],
): Promise<void> {
  for (let at = 0; at < supporters.length; at += ROWS_PER_INSERT) {
    await tx.insert(SupporterEntity, supporters.slice(at, at + ROWS_PER_INSERT).map(toRow));
  }
}

export async function updateSupporter(tx: EntityManager, supporter: Supporter): Promise<void> {
  await tx.update(SupporterEntity, { id: supporter.id }, toRow(supporter));
}

function toRow(supporter: Supporter): Row {
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
