import { load, type Call, type LoadResult } from './load.js';
import { openBenchFixture } from './bench-fixture.js';
import type { Figure } from './figures.js';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
const WARM_UP = 2;

const submission: Call = {
  method: 'POST',
  path: '/api/v1/consultations',
  body: JSON.stringify({
    requester: { type: 'business', name: '架空 太郎', email: 'taro@example.jp' },
    title: '在庫の管理を楽にしたい',
    body: '紙の台帳で在庫を数えています。毎月の棚卸しに二日かかり、数も合いません。'.repeat(4),
    contentType: null,
    themes: [],
    preferredMethods: ['online'],
    language: 'ja',
    consents: { purpose: true, shareWithSupporters: true, publishCase: false },
  }),
};

/** Submissions and reads beside a bare handler doing the same to the same database. */
export async function measureRequests(dist: string): Promise<Figure[]> {
  const app = await openBenchFixture();
  try {
    const web = await app.serve(`${dist}/server/main.js`);
    const bare = await app.serve(`${dist}/tests/bench/bare-server.js`);
    const submit = (port: number, clients: number) => run(port, clients, () => submission, 201);
    await submit(web.port, 16);
    const ours = await submit(web.port, 16);
    const yardstick = await submit(bare.port, 16);
    const alone = await submit(web.port, 1);

    const key = await app.run(`${dist}/server/cli.js`, [
      'api-key',
      'create',
      '--role',
      'staff',
      '--name',
      'bench',
    ]);
    const first = await fetch(`http://127.0.0.1:${web.port}${submission.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: submission.body ?? null,
    });
    const { id } = (await first.json()) as { id: string };
    const call: Call = {
      method: 'GET',
      path: `${submission.path}/${id}`,
      headers: { authorization: `Bearer ${key}` },
    };
    const read = await run(web.port, 16, () => call, 200);
    const bareRead = await run(bare.port, 16, () => call, 200);
    return [
      { measure: 'submissions/s, 16 clients', value: ours.perSecond, atLeast: 1150 },
      {
        measure: 'submissions ÷ bare handler',
        value: ours.perSecond / yardstick.perSecond,
        atLeast: 0.5,
      },
      { measure: 'bare submissions/s', value: yardstick.perSecond },
      { measure: 'submission p99, 16 clients (ms)', value: ours.p99, atMost: 30 },
      { measure: 'submission p50, 1 client (ms)', value: alone.p50, atMost: 2.5 },
      { measure: 'failed submissions', value: ours.failures + alone.failures, atMost: 0 },
      { measure: 'reads of one case/s, 16 clients', value: read.perSecond },
      { measure: 'reads ÷ bare handler', value: read.perSecond / bareRead.perSecond, atLeast: 0.3 },
    ];
  } finally {
    await app.close();
  }
}

async function run(
  port: number,
  clients: number,
  call: () => Call,
  expect: number,
): Promise<LoadResult> {
  await load(port, { clients, seconds: WARM_UP, call, expect });
  return load(port, { clients, seconds: SECONDS, call, expect });
}
