import type { PersonalDataHolder, PersonalSubject, Sql } from './personal-data.js';

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
  /** Which rows are the case's; $1 is its id, $2 (where it is used) the addresses in lower case. */
  where?: string;
  /** Column → SQL of what it holds after erasure. */
  blank: Readonly<Record<string, string>>;
  /** Text columns that hold nothing personal: they stay as statistics or as the desk's own record. */
  retained: readonly string[];
}

/** A holder whose rows stay, without the words: the usual case. */
export function blankedTable(personalTable: PersonalTable): PersonalDataHolder {
  const where = personalTable.where ?? 'consultation_id = $1';
  const assignments = Object.entries(personalTable.blank).map(
    ([column, value]) => `${column} = ${value}`,
  );
  return {
    name: personalTable.name,
    label: personalTable.label,
    tables: {
      [personalTable.table]: [...Object.keys(personalTable.blank), ...personalTable.retained],
    },
    erase: async (tx, subject) => {
      const [, count] = await tx.query<[unknown, number]>(
        `UPDATE ${personalTable.table} SET ${assignments.join(', ')} WHERE ${where}`,
        parametersOf(where, subject),
      );
      return count;
    },
    export: (db, subject) => rowsOf(db, personalTable.table, where, subject),
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
    erase: async (tx, subject) => {
      const [, count] = await tx.query<[unknown, number]>(
        `DELETE FROM ${it.table} WHERE ${where}`,
        parametersOf(where, subject),
      );
      return count;
    },
    export: (db, subject) => rowsOf(db, it.table, where, subject),
  };
}

const parametersOf = (where: string, { consultationId, addresses }: PersonalSubject): unknown[] =>
  where.includes('$2') ? [consultationId, lower(addresses)] : [consultationId];

async function rowsOf(
  db: Parameters<PersonalDataHolder['export']>[0],
  table: string,
  where: string,
  subject: PersonalSubject,
): Promise<Record<string, unknown>[]> {
  const rows = await db.query<{ held: Record<string, unknown> }[]>(
    `SELECT to_jsonb(held) AS held FROM (SELECT * FROM ${table} WHERE ${where}) AS held`,
    parametersOf(where, subject),
  );
  return rows.map(({ held }) => held);
}

/** Addresses as they are compared. */
export const lower = (addresses: readonly string[]): string[] =>
  addresses.map((address) => address.toLowerCase());

/** The ids of a query's rows, for {@link PersonalLinks}. */
export async function idsOf(tx: Sql, sql: string, parameters: unknown[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(sql, parameters);
  return rows.map(({ id }) => id);
}

/** Days as milliseconds back from now, for rules of retention. */
export const daysBefore = (now: Date, days: number): Date =>
  new Date(now.getTime() - days * 86_400_000);
