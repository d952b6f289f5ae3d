import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openBenchFixture } from './bench-fixture.js';
import type { Figure } from './figures.js';

const CASES = Number(process.env['BENCH_CASES'] ?? 1_000_000);
/** Of all cases so many are still worked on; a desk does not let more lie. */
const OPEN = 2_000;
const TRIES = 200;
const WARM_UP = 100;
const QUIET_MS = 60_000;

const PLACES = {
  first: '/api/v1/consultations?open=true&perPage=25',
  all: '/api/v1/consultations?perPage=25',
  filtered: '/api/v1/consultations?perPage=25&requesterType=municipality&state=closed',
  counts: '/api/v1/consultations/counts',
  overview: '/api/v1/kpi/overview',
};

/** What staff see all day, over HTTP, with 1,000,000 cases behind it. */
export async function measureInbox(dist: string): Promise<Figure[]> {
  const app = await openBenchFixture();
  const db = new pg.Client({ connectionString: app.databaseUrl });
  await db.connect();
  try {
    await fill(db);
    const web = await app.serve(`${dist}/server/main.js`);
    const worker = await app.serve(`${dist}/tests/bench/worker.js`);
    const create = ['api-key', 'create', '--role', 'manager', '--name', 'bench'];
    const key = await app.run(`${dist}/server/cli.js`, create);
    const deep = `${PLACES.all}&cursor=${await cursorAt(db, Math.round(CASES * 0.4))}`;
    const p95 = (path: string) => time(`http://127.0.0.1:${String(web.port)}${path}`, key);
    const figures = [
      { measure: 'cases', value: CASES },
      { measure: 'inbox, first page, p95 (ms)', value: await p95(PLACES.first), atMost: 5 },
      { measure: 'all cases, first page, p95 (ms)', value: await p95(PLACES.all) },
      { measure: 'all cases, filtered, p95 (ms)', value: await p95(PLACES.filtered) },
      { measure: 'all cases, 400,000 deep, p95 (ms)', value: await p95(deep), atMost: 6 },
      { measure: 'numbers on the tabs, p95 (ms)', value: await p95(PLACES.counts), atMost: 5 },
      {
        measure: 'first page of the desk, p95 (ms)',
        value: await p95(PLACES.overview),
        atMost: 20,
      },
      { measure: 'memory of web, under this load (MB)', value: memory(web.process) },
    ];
    // A process gives back what starting and answering needed once it has nothing to do.
    await sleep(QUIET_MS);
    return [
      ...figures,
      { measure: 'memory of web, a minute later (MB)', value: memory(web.process), atMost: 190 },
      { measure: 'memory of worker, the same', value: memory(worker.process), atMost: 190 },
    ];
  } finally {
    await db.end();
    await app.close();
  }
}

/** Five years of cases, the last of them open, and the roll-ups of what was received. */
async function fill(db: pg.Client): Promise<void> {
  await db.query(
    `INSERT INTO consultation (id, receipt_number, fiscal_year, state, channel, received_at,
       requester_type, content_type, title, body, language, name, created_at, updated_at, closed_at)
     SELECT gen_random_uuid(), 'B-' || n, 2026, CASE WHEN n > $2 THEN 'closed' ELSE 'hearing' END, 'web',
       at, (ARRAY['business', 'municipality', 'citizen'])[1 + n % 3], 'info_request',
       '架空の相談 ' || n, repeat('架空の相談です。', 12), 'ja', '架空', at, at,
       CASE WHEN n > $2 THEN at END
     FROM generate_series(1, $1::int) AS n,
          LATERAL (SELECT date_trunc('milliseconds', now()) - make_interval(mins => n * 2) AS at) AS received`,
    [CASES, OPEN],
  );
  await db.query(
    `INSERT INTO kpi_rollup (month, measure, requester_type, content_type, theme, municipality, channel,
       detail, count)
     SELECT to_char(received_at AT TIME ZONE 'Asia/Tokyo', 'YYYY-MM'), 'received', requester_type,
            content_type, '', '', channel, '', count(*)
     FROM consultation GROUP BY 1, 3, 4, 7`,
  );
  await db.query('VACUUM ANALYZE');
}

/** Where a client stands that has turned so many cases over. */
async function cursorAt(db: pg.Client, depth: number): Promise<string> {
  const { rows } = await db.query<{ cursor: string }>(
    `SELECT (extract(epoch FROM received_at) * 1000)::bigint || '_' || id AS cursor FROM consultation
     ORDER BY received_at DESC, id DESC OFFSET $1 LIMIT 1`,
    [depth],
  );
  return rows[0]?.cursor ?? '';
}

/** What a process holds of the machine's memory now (resident set), in megabytes of 10⁶ bytes. */
function memory({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024) / 1e6;
}

/** The 95th percentile of asking again and again, in milliseconds. */
async function time(url: string, key: string): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < TRIES + WARM_UP; n += 1) {
    const from = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
    await answer.text();
    if (!answer.ok) throw new Error(`${url}: ${String(answer.status)}`);
    if (n >= WARM_UP) taken.push(performance.now() - from);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(taken.length * 0.95)] ?? 0;
}
