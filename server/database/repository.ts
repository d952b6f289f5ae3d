import type { DeepPartial, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { isId } from '../platform/core/ids.js';
import { notFound } from '../platform/core/problems.js';
import type { Tx } from './unit-of-work.js';

/** Which rows: by id, or by the values of columns. */
export type Which<Row> = string | Partial<Row>;

/**
 * What use cases find, lock and write of one aggregate, in their own transaction. A room's repository adds
 * what is asked for by more than values: orders, ranges, counters.
 */
export abstract class Repository<Row extends ObjectLiteral> {
  protected abstract readonly entity: EntityTarget<Row>;

  /** The row as it is, or null; a malformed id is none. */
  async find(tx: Tx, which: Which<Row>): Promise<Row | null> {
    return isMalformed(which) ? null : tx.findOneBy(this.entity, where(which));
  }

  /** @throws Problem 404 */
  async get(tx: Tx, which: Which<Row>): Promise<Row> {
    return required(await this.find(tx, which));
  }

  /** The row, locked until the transaction ends. @throws Problem 404 */
  async lock(tx: Tx, which: Which<Row>): Promise<Row> {
    const lock = { mode: 'pessimistic_write' } as const;
    return required(
      isMalformed(which) ? null : await tx.findOne(this.entity, { where: where(which), lock }),
    );
  }

  findAll(tx: Tx, which: Partial<Row>): Promise<Row[]> {
    return tx.findBy(this.entity, where(which));
  }

  exists(tx: Tx, which: Which<Row>): Promise<boolean> {
    return tx.existsBy(this.entity, where(which));
  }

  count(tx: Tx, which: Partial<Row>): Promise<number> {
    return tx.countBy(this.entity, where(which));
  }

  /** Writes a new row; gives it with the defaults of its table. */
  async insert(tx: Tx, values: Partial<Row>): Promise<Row> {
    const row = tx.create(this.entity, values as DeepPartial<Row>);
    await tx.insert(this.entity, row);
    return row;
  }

  /** Writes a row, new or in place of the one with its key. */
  async save(tx: Tx, values: Partial<Row>): Promise<Row> {
    return tx.save(this.entity, tx.create(this.entity, values as DeepPartial<Row>));
  }

  /** Writes a row, or the given values over the one that has the same `keys`. */
  async upsert(tx: Tx, values: Partial<Row>, keys: (keyof Row & string)[]): Promise<void> {
    await tx.upsert(this.entity, values, keys);
  }

  async update(tx: Tx, which: Which<Row>, changes: Partial<Row>): Promise<void> {
    await tx.update(this.entity, where(which), changes);
  }

  async delete(tx: Tx, which: Which<Row>): Promise<void> {
    await tx.delete(this.entity, where(which));
  }
}

const where = <Row>(which: Which<Row>): FindOptionsWhere<Row> =>
  (typeof which === 'string' ? { id: which } : which) as FindOptionsWhere<Row>;

/** Ids come from addresses and bodies: the database would refuse what is none. */
function isMalformed<Row extends { id?: unknown }>(which: Which<Row>): boolean {
  const id: unknown = typeof which === 'string' ? which : which.id;
  return typeof id === 'string' && !isId(id);
}

function required<Row>(row: Row | null): Row {
  if (row === null) throw notFound();
  return row;
}
