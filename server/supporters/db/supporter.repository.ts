import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { nameKey, type Supporter, type SupporterKind } from '../domain/supporter.js';
import { SupporterEntity } from './supporter.entity.js';
import { fromRow, insertSupporters, toRow } from './supporter-row.js';

const lock = { mode: 'pessimistic_write' } as const;

/** Advisers and partners: the rows of the roster as the domain's supporters. */
@Injectable()
export class SupporterRepository {
  async find(tx: Tx, id: string): Promise<Supporter | null> {
    const row = await tx.findOneBy(SupporterEntity, { id });
    return row && fromRow(row);
  }

  /** The supporter, locked until the transaction ends. @throws Problem 404 */
  async lock(tx: Tx, id: string): Promise<Supporter> {
    const row = await tx.findOne(SupporterEntity, { where: { id }, lock });
    if (!row) throw notFound();
    return fromRow(row);
  }

  /** The supporter of this kind and name, whatever the spacing and width it is written in; locked. */
  async lockNamed(tx: Tx, kind: SupporterKind, name: string): Promise<Supporter | null> {
    const where = { kind, nameKey: nameKey(name) };
    const row = await tx.findOne(SupporterEntity, { where, lock });
    return row && fromRow(row);
  }

  /** The whole roster; until the transaction ends nobody else can add to it or change it (reads go on). */
  async lockAll(tx: Tx): Promise<Supporter[]> {
    await tx.query('LOCK TABLE supporter IN SHARE ROW EXCLUSIVE MODE');
    return this.findAll(tx);
  }

  async findAll(tx: Tx): Promise<Supporter[]> {
    return (await tx.find(SupporterEntity)).map(fromRow);
  }

  insert(tx: Tx, supporters: readonly Supporter[]): Promise<void> {
    return insertSupporters(tx, supporters);
  }

  async update(tx: Tx, supporter: Supporter): Promise<void> {
    await tx.update(SupporterEntity, { id: supporter.id }, toRow(supporter));
  }
}
