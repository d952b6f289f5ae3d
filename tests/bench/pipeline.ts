import pg from 'pg';
import { openBenchFixture } from './bench-fixture.js';
import type { Figure } from './figures.js';
import { importRoster, submitOne } from './pipeline-data.js';

const SUPPORTERS = 60;
const WARM_UP = 150;
const IDLE_CASES = 60;
const BACKLOG = 2_000;
const STEADY_RATE = 100;
const STEADY_SECONDS = 5;
const PATIENCE_MS = 60_000;

/** Acknowledged → categorised → ranked shortlist stored: alone, at a steady rate, and off a backlog. */
export async function measurePipeline(dist: string): Promise<Figure[]> {
  const app = await openBenchFixture();
  const db = new pg.Pool({ connectionString: app.databaseUrl, max: 4 });
  try {
    await importRoster(db, SUPPORTERS);
    const web = await app.serve(`${dist}/server/main.js`);
    const worker = await app.serve(`${dist}/tests/bench/worker.js`);
    for (let i = 0; i < WARM_UP; i += 1) await submitOne(web.port, i);
    await stored(db, WARM_UP);
    const idle = await idleTimes(db, web.port);
    const steady = await steadyTimes(db, web.port);

    // Work off a backlog: the worker sleeps while the cases come in, so that all its time is measured.
    const busyBefore = await cpuOf(worker.port);
    worker.process.kill('SIGSTOP');
    const before = await countStored(db);
    for (let i = 0; i < BACKLOG; i += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, k) => submitOne(web.port, i + k)));
    }
    const began = performance.now();
    worker.process.kill('SIGCONT');
    await stored(db, before + BACKLOG);
    const seconds = (performance.now() - began) / 1_000;
    const busy = (await cpuOf(worker.port)) - busyBefore;
    return [
      { measure: 'commit → triage stored, idle p50 (ms)', value: at(idle.triage, 0.5), atMost: 25 },
      { measure: 'acknowledged → shortlist, idle p50 (ms)', value: at(idle.ranked, 0.5) },
      { measure: 'acknowledged → shortlist, idle p95', value: at(idle.ranked, 0.95), atMost: 100 },
      { measure: `the same at ${String(STEADY_RATE)} cases/s, p50 (ms)`, value: at(steady, 0.5) },
      { measure: `the same at ${String(STEADY_RATE)} cases/s, p95 (ms)`, value: at(steady, 0.95) },
      { measure: 'backlog worked off (cases/s)', value: BACKLOG / seconds, atLeast: 200 },
      { measure: "the worker's processor time (ms/case)", value: busy / BACKLOG },
    ];
  } finally {
    await db.end();
    await app.close();
  }
}

/** Processor time a worker has used, in milliseconds. */
const cpuOf = async (port: number): Promise<number> =>
  Number(await (await fetch(`http://127.0.0.1:${String(port)}/`)).text());

/** One case after the other, looked for every millisecond. */
async function idleTimes(db: pg.Pool, port: number) {
  const triage: number[] = [];
  const ranked: number[] = [];
  for (let i = 0; i < IDLE_CASES; i += 1) {
    const id = await submitOne(port, i);
    const acknowledged = performance.now();
    await exists(db, 'triage_suggestion', id);
    triage.push(performance.now() - acknowledged);
    await exists(db, 'shortlist', id);
    ranked.push(performance.now() - acknowledged);
    await sleep(20);
  }
  return { triage, ranked };
}

/** Cases that come in evenly; each is looked for until its shortlist is there. */
async function steadyTimes(db: pg.Pool, port: number): Promise<number[]> {
  const waiting = new Map<string, number>();
  const times: number[] = [];
  let submitting = true;
  const watch = async (): Promise<void> => {
    while (submitting || waiting.size > 0) {
      const ids = [...waiting.keys()];
      const { rows } = await db.query<{ id: string }>(
        'SELECT consultation_id AS id FROM shortlist WHERE consultation_id = ANY($1::uuid[])',
        [ids],
      );
      for (const { id } of rows) {
        times.push(performance.now() - (waiting.get(id) ?? 0));
        waiting.delete(id);
      }
      await sleep(2);
    }
  };
  const watching = watch();
  const sent: Promise<unknown>[] = [];
  for (let i = 0; i < STEADY_RATE * STEADY_SECONDS; i += 1) {
    sent.push(submitOne(port, i).then((id) => waiting.set(id, performance.now())));
    await sleep(1_000 / STEADY_RATE);
  }
  await Promise.all(sent);
  submitting = false;
  await watching;
  return times;
}

async function exists(db: pg.Pool, table: string, id: string): Promise<void> {
  await until(async () => {
    const { rowCount } = await db.query(`SELECT FROM ${table} WHERE consultation_id = $1`, [id]);
    return rowCount === 1;
  }, 1);
}

const stored = (db: pg.Pool, count: number) =>
  until(async () => (await countStored(db)) >= count, 10);

async function countStored(db: pg.Pool): Promise<number> {
  const { rows } = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM shortlist');
  return rows[0]?.n ?? 0;
}

async function until(holds: () => Promise<boolean>, every: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('the pipeline did not get there in time');
    await sleep(every);
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? NaN;
}
