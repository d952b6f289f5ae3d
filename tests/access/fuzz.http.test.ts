import fc from 'fast-check';
import { newId } from '../../server/platform/core/ids.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { furnished, keyHeaders, linkPath, signedIn, supporterHeaders } from './access-fixture.js';
import {
  CONTENT_TYPES,
  hostileBytes,
  hostileHeaders,
  hostileKey,
  hostilePathPart,
  hostileText,
  percentEncode,
} from './hostile.js';
import { describedOperations, pages } from './operations.js';
import type { Operation } from './operations.js';
import { nearly } from './schema-values.js';
import type { ValueSource } from './schema-values.js';

const FULL = process.env.TEST_FULL === '1';
const REQUESTS = FULL ? 20_000 : Number(process.env.FUZZ_REQUESTS ?? 1_000);
/** The sample is the same on every machine, since it decides whether work lands; the full run draws anew. */
const SEED = Number(process.env.FUZZ_SEED ?? (FULL ? Date.now() % 2_147_483_647 : 20_261_121));

/** What only our insides look like: stacks, SQL, the driver's and the libraries' names. */
const INSIDES =
  /\n {2,8}at \S+ \(|\.[jt]sx?:\d+:\d+|node_modules|QueryFailedError|TypeORM|SELECT .+ FROM |INSERT INTO |invalid byte sequence|out of range for type|syntax error at|ECONNREFUSED/;

interface Shot {
  caller: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

let app: TestApp;
let source: ValueSource;
let operations: Operation[];
let forms: Operation[];
let tokens: string[];
/** Ids of records that exist, by the word before them in an address. */
let records: Record<string, string[]>;
/** Who asks, and how often: those who may do the most get the furthest in. */
const CALLERS = Object.entries({
  anonymous: 1,
  staff: 2,
  manager: 2,
  admin: 3,
  auditor: 1,
  session: 4,
  supporter: 2,
}).flatMap(([caller, times]) => Array.from({ length: times }, () => caller));
const callers = new Map<string, Record<string, string>>();

beforeAll(async () => {
  app = await testApp({ env: { LOG_LEVEL: process.env.FUZZ_LOG ?? 'silent' } });
  const { accepted, offered, meeting } = await furnished(app);
  const both = [accepted, offered];
  records = {
    consultations: [...both.map((it) => it.consultationId), (await submitCase(app)).id],
    engagements: both.map((it) => it.engagementId),
    cases: both.map((it) => it.engagementId),
    supporters: both.map((it) => it.supporter.id),
    meetings: [meeting.id],
    accounts: [(await signedIn(app, 'staff')).id],
  };
  const described = describedOperations(app);
  operations = described.operations;
  forms = pages(app);
  source = { schemas: described.schemas, ids: [...Object.values(records).flat(), newId()] };
  tokens = [
    linkPath(app, 'tracking', accepted.consultationId),
    linkPath(app, 'offer', offered.engagementId),
  ].map((path) => path.split('/').at(-1) ?? '');
  for (const [role, headers] of await keyHeaders(app)) callers.set(role, headers);
  callers.set('supporter', await supporterHeaders(app, accepted.supporter.id));
});
afterAll(() => app.close());

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const query = (operation: Operation) => {
  const arbitraries = Object.entries(operation.query).map(([name, schema]) =>
    fc
      .option(
        fc.oneof(
          { arbitrary: nearly(schema, source), weight: 8 },
          { arbitrary: hostileText, weight: 1 },
        ),
        { freq: 1 },
      )
      .map((value) => ({ name, value })),
  );
  const odd = fc.option(fc.record({ name: hostileKey, value: hostileText }), { freq: 8 });
  return fc.tuple(fc.tuple(...arbitraries), odd).map(([pairs, extra]) =>
    [...pairs, ...(extra ? [extra] : [])]
      .filter(({ value }) => value !== null)
      .map(
        ({ name, value }) =>
          `${percentEncode(name)}=${percentEncode(plain(value).slice(0, 2_000))}`,
      )
      .join('&'),
  );
};

const path = (operation: Operation) => {
  const gaps = [...operation.path.matchAll(/(?<!\w)(\w+)\/\{\w*\}/g)];
  const values = gaps.map(([, word = '']) =>
    fc.oneof(
      { arbitrary: fc.constantFrom(...(records[word] ?? [...source.ids, ...tokens])), weight: 9 },
      { arbitrary: fc.constantFrom(...source.ids), weight: 1 },
      { arbitrary: hostilePathPart, weight: 1 },
    ),
  );
  return fc
    .tuple(...values)
    .map((parts) =>
      parts.reduce((url, part) => url.replace(/\{\w*\}/, () => part), operation.path),
    );
};

/** Fields as the portal's pages call them, so that forms are read and not only turned away. */
const FIELDS = ['name', 'title', 'body', 'email', 'code', 'receipt', 'choice', 'comment', 'reason'];
const form = fc
  .dictionary(fc.oneof(fc.constantFrom(...FIELDS), hostileKey), hostileText, { maxKeys: 6 })
  .map((fields) =>
    Object.entries(fields)
      .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value.slice(0, 3_000))}`)
      .join('&'),
  );

const body = (operation: Operation) => {
  const json = (operation.body ? nearly(operation.body, source) : nearly({}, source)).map(
    (value) => ({ type: 'application/json', payload: JSON.stringify(value) }),
  );
  const urlencoded = form.map((payload) => ({
    type: 'application/x-www-form-urlencoded',
    payload,
  }));
  const raw = fc.record({ type: fc.constantFrom(...CONTENT_TYPES), payload: hostileBytes });
  const usual = operation.path.startsWith('/api') || operation.body ? json : urlencoded;
  return fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: raw, weight: 1 });
};

function shots(operation: Operation): fc.Arbitrary<Shot> {
  const reads = operation.method === 'GET';
  return fc
    .record({
      caller: fc.constantFrom(...CALLERS),
      path: path(operation),
      query: query(operation),
      headers: fc.option(hostileHeaders, { freq: 3 }),
      sent: reads ? fc.constant(null) : body(operation),
    })
    .map((it) => ({
      caller: it.caller,
      method: operation.method,
      url: it.query === '' ? it.path : `${it.path}?${it.query}`,
      headers: {
        ...(reads ? {} : { 'if-match': '"1"' }),
        ...(operation.path.startsWith('/api') ? {} : { accept: 'text/html' }),
        ...it.headers,
        ...(it.sent && { 'content-type': it.sent.type }),
        ...callers.get(it.caller),
      },
      ...(it.sent && { payload: it.sent.payload }),
    }));
}

/** What is wrong with the answer; null when nothing is. */
async function fire(shot: Shot): Promise<string | null> {
  const { method, url, headers, payload } = shot;
  const begun = performance.now();
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload !== undefined && { payload }),
  });
  const took = performance.now() - begun;
  if (took > slowest[0]) slowest = [took, `${method} ${url.slice(0, 200)}`];
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
  // 503 is an answer: "not yet ready" of /readyz.
  if (answer.statusCode >= 500 && !url.startsWith('/readyz')) return `${answer.statusCode}`;
  // The net under the validation caught it: a person gets a 400, and we want to know.
  if (answer.body.includes('urn:dxc:problem:unstorable')) return 'reached the database';
  const inside = url.startsWith('/admin') ? null : INSIDES.exec(answer.body);
  return inside ? `shows its insides: ${inside[0]}` : null;
}
const statuses = new Map<number, number>();
const times: [number, string][] = [];
let slowest: [number, string] = [0, ''];

/** Fires the operation's share; gives each kind of failure once, with a request that shows it. */
async function bombard(list: readonly Operation[], requests: number): Promise<string[]> {
  const failures = new Map<string, string>();
  const each = Math.ceil(requests / list.length);
  for (const [index, operation] of list.entries()) {
    const begun = performance.now();
    // Some operations end sessions, their own included.
    callers.set('session', (await signedIn(app, 'admin')).headers);
    for (const shot of fc.sample(shots(operation), { numRuns: each, seed: SEED + index })) {
      const wrong = await fire(shot);
      if (wrong === null) continue;
      const kind = `${operation.method} ${operation.path}: ${wrong}`;
      const body = shot.payload?.toString('latin1').slice(0, 600) ?? '';
      const example = `${shot.caller} ${shot.url.slice(0, 300)} ${JSON.stringify(shot.headers).slice(0, 400)} ${body}`;
      if (!failures.has(kind)) failures.set(kind, `${kind}\n    ${example}`);
    }
    times.push([performance.now() - begun, `${operation.method} ${operation.path}`]);
  }
  return [...failures.values()];
}

function describeCall(what: string, count: number): void {
  const told = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, times]) => `${status}×${times}`)
    .join(' ');
  process.stdout.write(`fuzz: ${count} ${what}, seed ${SEED}; answers: ${told}\n`);
  if (process.env.FUZZ_TIMES) {
    const most = times.sort(([a], [b]) => b - a).slice(0, 5);
    process.stdout.write(most.map(([ms, it]) => `  ${ms.toFixed(0)} ms ${it}\n`).join(''));
    process.stdout.write(`  slowest request: ${slowest[0].toFixed(0)} ms ${slowest[1]}\n`);
  }
  statuses.clear();
}

test(
  'no hostile value in path, query, headers or body of any operation brings the API down',
  async () => {
    const failures = await bombard(operations, REQUESTS);
    describeCall(`operations of the API, ${REQUESTS} requests`, operations.length);
    expect(failures).toEqual([]);
  },
  60_000 + REQUESTS * 120,
);

test(
  'nor do they bring down a page or a form',
  async () => {
    const failures = await bombard(forms, REQUESTS / 4);
    describeCall(`pages and forms, ${REQUESTS / 4} requests`, forms.length);
    expect(failures).toEqual([]);
  },
  60_000 + REQUESTS * 60,
);
