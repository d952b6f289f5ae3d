import type { PersonalDataHolder, Sql } from './personal-data.js';

/** What stands where somebody's name or title stood. */
export const ERASED_LABEL = '（消去済み）';

/** SQL for an erased column, by what the column allows. */
export const ERASED = {
  label: `'${ERASED_LABEL}'`,
  empty: `''`,
  nothing: 'NULL',
  emptyList: `'{}'`,
  emptyJsonList: `'[]'`,
} as const;

interface PersonalTable {
  name: string;
  label: string;
  table: string;
  /** Which rows are the case's; $1 is its id. */
  where?: string;
  /** Column → SQL of what it holds after erasure. */
  blank: Readonly<Record<string, string>>;
  /** Text columns that hold nothing personal: they stay as statistics or as the desk's own record. */
  keep: readonly string[];
}

/** A holder whose rows stay, without the words: the usual case. */
export function blankedTable(it: PersonalTable): PersonalDataHolder {
  const where = it.where ?? 'consultation_id = $1';
  const assignments = Object.entries(it.blank).map(([column, value]) => `${column} = ${value}`);
  return {
    name: it.name,
    label: it.label,
    tables: { [it.table]: [...Object.keys(it.blank), ...it.keep] },
    erase: async (tx, { consultationId }) => {
      const [, count] = await tx.query<[unknown, number]>(
        `UPDATE ${it.table} SET ${assignments.join(', ')} WHERE ${where}`,
        [consultationId],
      );
      return count;
    },
    export: (db, { consultationId }) => rowsOf(db, it.table, where, consultationId),
  };
}

/** A holder whose rows go as a whole: they say nothing without the words. */
export function removedTable(
  it: Pick<PersonalTable, 'name' | 'label' | 'table' | 'where'>,
): PersonalDataHolder {
  const where = it.where ?? 'consultation_id = $1';
  return {
    name: it.name,
    label: it.label,
    tables: { [it.table]: 'removed' },
    erase: async (tx, { consultationId }) => {
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${it.table} WHERE ${where}`,
        [consultationId],
      );
      return count;
    },
    export: (db, { consultationId }) => rowsOf(db, it.table, where, consultationId),
  };
}

async function rowsOf(
  db: Parameters<PersonalDataHolder['export']>[0],
  table: string,
  where: string,
  consultationId: string,
): Promise<Record<string, unknown>[]> {
  const rows = await db.query<{ held: Record<string, unknown> }[]>(
    `SELECT to_jsonb(held) AS held FROM (SELECT * FROM ${table} WHERE ${where}) AS held`,
    [consultationId],
  );
  return rows.map(({ held }) => held);
}

/** The ids of a query's rows, for {@link PersonalLinks}. */
export async function idsOf(tx: Sql, sql: string, parameters: unknown[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(sql, parameters);
  return rows.map(({ id }) => id);
}

/** Days as milliseconds back from now, for rules of retention. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 86_400_000);
