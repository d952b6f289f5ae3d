import { DataSource } from 'typeorm';
import { sealHash, GENESIS, type SealedEntry } from '../../server/audit/domain/seal.js';
import { AuditSealRepository } from '../../server/audit/db/audit-seal.repository.js';
import { Sealing } from '../../server/audit/index.js';
import { dataSourceOptions } from '../../server/database/data-source.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { FixedClock } from '../../server/platform/time/clock.js';
import { cloneDatabase, sql, type ClonedDatabase } from '../support/database.js';
import { formerSealTable, setSealsAside } from './former-seals.js';

let database: ClonedDatabase;
let dataSource: DataSource;
let sealing: Sealing;

/** A database of before the fault was mended, with these runs of entries sealed as it was done then. */
async function sealedAsText(runs: readonly number[]): Promise<void> {
  await dataSource.initialize();
  for (const count of runs) {
    await dataSource.query(
      `INSERT INTO audit_entry (at, actor_kind, actor_name, action, record_type, record_id, request_id)
       SELECT now(), 'system', 'x', 'thing.done', 'thing', n::text, 'r' FROM generate_series(1, $1::int) n`,
      [count],
    );
    await sealAsText();
  }
  await dataSource.destroy();
}

async function sealAsText(): Promise<void> {
  const [last = { to_id: '0', hash: GENESIS }] = await dataSource.query<
    { to_id: string; hash: string }[]
  >(`SELECT to_id, hash FROM audit_seal ORDER BY audit_seal.to_id::text DESC LIMIT 1`);
  const entries = await dataSource.query<SealedEntry[]>(
    `SELECT id, at, actor_kind, actor_id, actor_name, actor_role, action, record_type, record_id,
            changes, host(ip) AS ip, request_id
     FROM audit_entry WHERE id > $1::bigint ORDER BY id LIMIT 1000`,
    [last.to_id],
  );
  await dataSource.query(
    `INSERT INTO audit_seal (to_id, entries, hash, sealed_at) VALUES ($1, $2, $3, now())`,
    [entries.at(-1)?.id, entries.length, sealHash(last.hash, entries)],
  );
}

const owner = (text: string, values?: unknown[]) => sql(database.ownerUrl, text, values);

/** What the start of the version did that mended the fault; then the app opens. */
async function mend(): Promise<void> {
  await setSealsAside(database.ownerUrl);
  dataSource = new DataSource(dataSourceOptions({ databaseUrl: database.url, databasePool: 2 }));
  await dataSource.initialize();
  const clock = new FixedClock('2026-11-30T01:00:00Z');
  sealing = new Sealing(new UnitOfWork(dataSource), clock, new AuditSealRepository());
}

beforeEach(async () => {
  database = await cloneDatabase();
  await formerSealTable(database.ownerUrl);
  dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: database.ownerUrl, databasePool: 2 }),
  );
});
afterEach(async () => {
  if (dataSource.isInitialized) await dataSource.destroy();
  await database.drop();
});

/** The fourth run's seal is in order still; the fifth and the sixth follow 64 again. */
const OVERLAPPING = [22, 17, 25, 50, 16, 5];

test('a chain that the fault had broken is sealed anew, openly, and the former seals stay and agree', async () => {
  await sealedAsText(OVERLAPPING);
  const [head] = await sql<{ hash: string }>(
    database.ownerUrl,
    `SELECT hash FROM audit_seal ORDER BY to_id DESC LIMIT 1`,
  );
  await mend();
  const reseal = {
    fromId: '114',
    toId: '135',
    formerSeals: 2,
    formerHead: head?.hash,
    intact: true,
    at: expect.any(Date) as unknown,
    reason: expect.stringContaining('as text') as unknown,
  };
  // 21 entries and the one about the re-seal wait for the job.
  expect(await sealing.verify()).toMatchObject({
    intact: true,
    seals: 4,
    entries: 114,
    unsealed: 22,
    reseals: [reseal],
  });
  expect(await sealing.seal(0)).toBe(22);
  expect(await sealing.verify()).toMatchObject({
    intact: true,
    seals: 5,
    entries: 136,
    unsealed: 0,
    reseals: [reseal],
  });
  expect(
    await owner(`SELECT changes FROM audit_entry WHERE action = 'audit-log.resealed'`),
  ).toMatchObject([{ changes: { seals: { from: 2 }, head: { from: head?.hash } } }]);
});

test('a chain that was in order stays as it is, and nothing is sealed anew', async () => {
  await sealedAsText([22, 17, 25, 50]);
  await mend();
  expect(await sealing.verify()).toMatchObject({ intact: true, seals: 4, reseals: [] });
});

test.each([
  [
    'an entry changed before it was sealed anew',
    `UPDATE audit_entry SET action = 'x' WHERE id = 120`,
  ],
  ['an entry removed', `DELETE FROM audit_entry WHERE id = 133`],
])('%s is found by the former seals', async (_, tampering) => {
  await sealedAsText(OVERLAPPING);
  await owner(tampering);
  await mend();
  await sealing.seal(0);
  const verification = await sealing.verify();
  expect(verification).toMatchObject({ intact: false, broken: { fromId: '64' } });
  expect(verification.reseals).toMatchObject([{ intact: false }]);
});

test.each([
  ['a former seal', `DELETE FROM audit_former_seal WHERE to_id = 130`],
  ['the record of the re-seal', `DELETE FROM audit_former_seal; DELETE FROM audit_reseal`],
])('%s that is gone is missed', async (_, tampering) => {
  await sealedAsText(OVERLAPPING);
  await mend();
  await sealing.seal(0);
  await owner(tampering);
  expect(await sealing.verify()).toMatchObject({ intact: false, reseals: [{ intact: false }] });
});

test('a program of before cannot put its seals into the chain any more', async () => {
  await sealedAsText(OVERLAPPING);
  await mend();
  await expect(sealAsText()).rejects.toThrow(/null value in column "from_id"/);
});
