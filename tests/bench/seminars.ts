import { join } from 'node:path';
import { Agent, request } from 'node:http';
import pg from 'pg';
import { openBenchFixture } from './bench-fixture.js';
import type { Figure } from './figures.js';

const PEOPLE = 2_000;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 60);
const SEATS = { onsite: 20, online: 500 };

interface Answer {
  status: number;
  ms: number;
  body: { status?: string; number?: string };
}

/**
 * Applications open: 2,000 people in one minute for 20 seats and 500 online places, the first of them
 * all at once. Nobody's registration may be lost, and no seat may be given twice.
 */
export async function measureSeminars(dist: string): Promise<Figure[]> {
  const app = await openBenchFixture();
  try {
    const key = await app.run(join(dist, 'server', 'cli.js'), [
      'api-key',
      'create',
      '--role',
      'staff',
      '--name',
      'bench',
    ]);
    const { port } = await app.serve(join(dist, 'server', 'main.js'));
    const agent = new Agent({ keepAlive: true, maxSockets: 200 });
    const staff = { authorization: `Bearer ${key.split('\n').at(-1) ?? ''}` };
    const day = 86_400_000;
    const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
    const made = await post(agent, port, '/api/v1/seminars', staff, {
      title: '受付開始の一分間',
      startsAt: at(30),
      endsAt: at(30.1),
      format: 'hybrid',
      onsiteCapacity: SEATS.onsite,
      onlineCapacity: SEATS.online,
      applyFrom: at(-1),
      applyBy: at(29),
    });
    const id = (made.body as { id?: string }).id ?? '';
    await post(agent, port, `/api/v1/seminars/${id}/publish`, staff, {});
    const answers = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => {
        // The first tenth in the first second, the others spread over the minute.
        const wait = n < PEOPLE / 10 ? Math.random() * 1_000 : Math.random() * SECONDS * 1_000;
        return later(wait).then(() =>
          post(
            agent,
            port,
            `/api/v1/seminars/${id}/registrations`,
            {},
            {
              name: `架空 参加者${String(n)}`,
              email: `sanka${String(n)}@example.jp`,
              mode: n % 4 === 0 ? 'onsite' : 'online',
              consents: { purpose: true },
            },
          ),
        );
      }),
    );
    agent.destroy();
    return await figures(answers, app.databaseUrl, id);
  } finally {
    await app.close();
  }
}

async function figures(answers: readonly Answer[], url: string, id: string): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ mode: string; state: string; count: number }>(
    `SELECT mode, state, count(*)::int AS count FROM seminar_registration
     WHERE seminar_id = $1 GROUP BY 1, 2`,
    [id],
  );
  await client.end();
  const stored = rows.reduce((sum, { count }) => sum + count, 0);
  const seated = (mode: string): number =>
    rows.find((row) => row.mode === mode && row.state === 'confirmed')?.count ?? 0;
  const accepted = answers.filter(({ status }) => status === 201);
  const numbers = new Set(accepted.map(({ body }) => body.number));
  const times = accepted.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = (part: number): number => times[Math.floor(times.length * part)] ?? NaN;
  return [
    {
      measure: `registrations accepted of ${String(PEOPLE)}`,
      value: accepted.length,
      atLeast: PEOPLE,
    },
    { measure: 'lost (accepted, not stored)', value: numbers.size - stored, atMost: 0 },
    {
      measure: 'seats on site given',
      value: seated('onsite'),
      atMost: SEATS.onsite,
      atLeast: SEATS.onsite,
    },
    {
      measure: 'places online given',
      value: seated('online'),
      atMost: SEATS.online,
      atLeast: SEATS.online,
    },
    { measure: 'answer, median (ms)', value: share(0.5) },
    { measure: 'answer, p99 (ms)', value: share(0.99) },
  ];
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function post(
  agent: Agent,
  port: number,
  path: string,
  headers: Record<string, string>,
  payload: object,
): Promise<Answer> {
  const body = JSON.stringify(payload);
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: 'POST',
        path,
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => (text += chunk));
        incoming.on('end', () => {
          resolve({
            status: incoming.statusCode ?? 0,
            ms: performance.now() - started,
            body: JSON.parse(text === '' ? '{}' : text) as Answer['body'],
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
