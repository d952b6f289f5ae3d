import type { DataSource, EntityManager } from 'typeorm';
import { FORMER_NAMES } from './migrations/former-names.js';
import { base } from './migrations/index.js';

/** The database is in a state from which this version cannot go on; the message says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

/**
 * Takes over a database of a version before 0.9.0, whose record of migrations names the single steps: where
 * all of them have run, its tables are what `base` makes, and the record says so from now on. Changes
 * nothing in an empty database and in one of 0.9.0 or later. Call it under the migration lock.
 *
 * @throws MigrationRefused where only some of the steps have run
 */
export async function adoptBase(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (tx) => {
    const done = new Set(await recorded(tx));
    const former = FORMER_NAMES.filter((name) => done.has(name));
    if (former.length === 0) return;
    const next = FORMER_NAMES.find((name) => !done.has(name));
    if (next !== undefined) throw new MigrationRefused(halfWay(former.length, next));
    await tx.query(`DELETE FROM migration WHERE name = ANY ($1::text[])`, [FORMER_NAMES]);
    for (const { name } of base) {
      await tx.query(`INSERT INTO migration (timestamp, name) VALUES ($1, $2)`, [
        name.slice(-13),
        name,
      ]);
    }
  });
}

/** Names of the migrations that have run. */
async function recorded(tx: EntityManager): Promise<string[]> {
  const [table] = await tx.query<{ there: boolean }[]>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS there`,
  );
  if (table?.there !== true) return [];
  const rows = await tx.query<{ name: string }[]>(`SELECT name FROM migration`);
  return rows.map(({ name }) => name);
}

const halfWay = (done: number, next: string): string => {
  const steps = `${String(done)}/${String(FORMER_NAMES.length)}`;
  return `このデータベースは古い版の途中の状態です（${steps}、次は ${next}）。データは変えていません。
まず 0.1.0 の最後の版（0.9.0 の直前）を入れて一度起動し、そのあとこの版で起動し直してください。くわしくは docs/operations.md の「Upgrading」にあります。
(This database stands half-way through an older version. Nothing was changed. Install the last 0.1.0, the one right before 0.9.0, and start it once; then start this version again. See "Upgrading" in docs/operations.md.)`;
};
