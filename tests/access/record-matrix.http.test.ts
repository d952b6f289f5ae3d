import { permissionsOf } from '../../server/identity/index.js';
import { STAFF_ROLES, type StaffRole } from '../../server/platform/core/actor.js';
import type { Permission, RouteRule } from '../../server/platform/core/access.js';
import { newId } from '../../server/platform/core/ids.js';
import { EraseCase } from '../../server/privacy/index.js';
import { MoveConsultation } from '../../server/consultations/index.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { submission } from '../support/submissions.js';
import { discoverRoutes, type DiscoveredRoute } from '../support/routes.js';
import {
  keyHeaders,
  linkPath,
  signedIn,
  supporterHeaders,
  type KeyHolder,
} from './access-fixture.js';
import { shutOut } from './outsiders.js';
import { oneOfEach } from './records.js';

/* Real records of every kind: by every role, at addresses of other kinds, in exports and in search. */

let app: TestApp;
let keys: Map<KeyHolder, Record<string, string>>;
let records: Record<string, string>;
const sessions = new Map<StaffRole, Record<string, string>>();
let routes: (DiscoveredRoute & { rule: RouteRule })[];
const told = { cells: 0, foreign: 0, exports: 0 };

beforeAll(async () => {
  app = await testApp({ work: true });
  keys = await keyHeaders(app);
  records = await oneOfEach(app, keys);
  for (const role of STAFF_ROLES) sessions.set(role, (await signedIn(app, role)).headers);
  routes = discoverRoutes(app).flatMap((route) =>
    route.rule ? [{ ...route, rule: route.rule }] : [],
  );
});
afterAll(async () => {
  await app.close();
  process.stdout.write(
    `record matrix: ${Object.keys(records ?? {}).length} kinds of record, ${told.cells} cells by role, ` +
      `${told.foreign} by ids of other kinds, ${told.exports} of exports\n`,
  );
});

const kindsInRules = () => [...new Set(routes.flatMap(({ rule }) => rule.record?.type ?? []))];

/** The address with the rule's record filled in, other gaps with an id nobody has. */
const at = ({ path, rule }: DiscoveredRoute & { rule: RouteRule }, id: string): string =>
  path.replace(`:${rule.record?.param ?? ''}`, id).replace(/:\w+/g, newId());

const ask = (method: string, url: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: method as 'GET',
    url,
    headers: { 'if-match': '"1"', ...headers },
    ...(method !== 'GET' && { payload: {} }),
  });

/** A key that may; a session of somebody who may where no key does. */
function whoMay(permission: Permission): Record<string, string> | undefined {
  const holds = (role: StaffRole, via: 'api-key' | 'session') =>
    permissionsOf({ kind: 'account', id: '', role, name: '', via }).has(permission);
  const byKey = STAFF_ROLES.find((role) => holds(role, 'api-key'));
  if (byKey !== undefined) return keys.get(byKey);
  const inPerson = STAFF_ROLES.find((role) => holds(role, 'session'));
  return inPerson && sessions.get(inPerson);
}

const sixFrom = <T>(list: readonly T[], from: number): T[] =>
  Array.from({ length: 6 }, (_, n) => list[(from + n) % list.length] as T);

test('every kind of record that a route names has a real one in these tests', () => {
  expect(kindsInRules().filter((kind) => !(kind in records))).toEqual([]);
});

test('roles without the permission get 403 for records that are there, and auditors change nothing', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    const { type } = route.rule.record ?? {};
    if (type === undefined || /^(public|link:|supporter-portal:)/.test(route.rule.permission))
      continue;
    for (const role of STAFF_ROLES) {
      const actor = { kind: 'account', id: newId(), role, name: '', via: 'api-key' } as const;
      const may = permissionsOf(actor).has(route.rule.permission);
      if (role === 'auditor' && may && route.method !== 'GET')
        wrong.push(`auditor may ${route.method} ${route.path}`);
      if (may) continue;
      told.cells++;
      const { statusCode } = await ask(
        route.method,
        at(route, records[type] ?? newId()),
        keys.get(role),
      );
      if (statusCode !== 403) wrong.push(`${role} ${route.method} ${route.path}: ${statusCode}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('an id of one kind opens nothing at the address of another: 404', async () => {
  const wrong: string[] = [];
  for (const [turn, route] of routes.entries()) {
    const { type } = route.rule.record ?? {};
    if (type === undefined || /^(link:|supporter-portal:)/.test(route.rule.permission)) continue;
    const headers = whoMay(route.rule.permission);
    // Six kinds at each address; from address to address others, so that every pair has its turn.
    for (const [kind, id] of sixFrom(Object.entries(records), turn * 6)) {
      if (kind === type) continue;
      told.foreign++;
      const { statusCode } = await ask(route.method, at(route, id), headers);
      if (statusCode !== 404)
        wrong.push(`${route.method} ${route.path} with a ${kind}: ${statusCode}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('figures that are named by period or id: nothing is there, nothing breaks, and roles are asked first', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    const bare =
      /:(id|period|number|version)\b/.test(route.path) && route.rule.record === undefined;
    if (!bare || !route.path.startsWith('/api/') || route.rule.permission === 'public') continue;
    for (const [who, headers] of keys) {
      for (const value of [newId(), records['consultation'] ?? '', '1999-01', 'FY1999']) {
        told.cells++;
        const { statusCode } = await ask(route.method, route.path.replace(/:\w+/g, value), headers);
        const expected = who === 'anonymous' ? [401] : [403, 404, 422];
        if (!expected.includes(statusCode))
          wrong.push(`${who} ${route.method} ${route.path}: ${statusCode}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('exports go to those who may, and each is in the audit log', async () => {
  const exports = routes.filter(({ rule }) => rule.export);
  expect(exports.length).toBeGreaterThan(2);
  const outside = await shutOut(app, records['consultation'] ?? '');
  for (const route of exports) {
    const url = at(route, records[route.rule.record?.type ?? ''] ?? newId());
    for (const [who, headers] of Object.entries(outside)) {
      told.exports++;
      expect([who, url, (await ask(route.method, url, headers)).statusCode]).toEqual([
        who,
        url,
        401,
      ]);
    }
    for (const role of STAFF_ROLES) {
      const actor = { kind: 'account', id: newId(), role, name: '', via: 'api-key' } as const;
      const may = permissionsOf(actor).has(route.rule.permission);
      const noted = async () =>
        (
          await sql(app.database.url, 'SELECT 1 FROM audit_entry WHERE action = $1', [
            route.rule.audit,
          ])
        ).length;
      const before = await noted();
      told.exports += 2;
      const answers = [
        await ask(route.method, url, keys.get(role)),
        await ask(route.method, url, keys.get(role)),
      ];
      expect([role, url, ...answers.map(({ statusCode }) => statusCode)]).toEqual([
        role,
        url,
        may ? 200 : 403,
        may ? 200 : 403,
      ]);
      expect([role, url, (await noted()) - before]).toEqual([role, url, may ? 2 : 0]);
    }
  }
});

test('search, similar cases and lists are the desk’s, and forget an erased case', async () => {
  const [title, name] = ['消える相談の題名', '架空 消太郎'];
  const requester = { ...(submission()['requester'] as object), name };
  const { id, receiptNumber } = await submitCase(app, { ...submission(), title, requester });
  const search = (words: string, headers = keys.get('staff')) =>
    ask('GET', `/api/v1/search?q=${encodeURIComponent(words)}`, headers);
  await eventually(async () => ((await search(title)).body.includes(id) ? true : null));
  const outsiders = {
    ...(await shutOut(app, id)),
    'the requester’s own link': {
      authorization: `Bearer ${linkPath(app, 'tracking', id).slice(3)}`,
    },
    'a supporter': await supporterHeaders(app, (await aSupporter(app)).id),
  };
  for (const [who, headers] of Object.entries(outsiders)) {
    for (const url of [
      `/api/v1/search?q=${encodeURIComponent(title)}`,
      `/api/v1/consultations?q=${encodeURIComponent(title)}`,
      `/api/v1/consultations/${id}/similar`,
    ]) {
      told.cells++;
      const answer = await ask('GET', url, headers);
      expect([who, url, answer.statusCode, answer.body.includes(title)]).toEqual([
        who,
        url,
        401,
        false,
      ]);
    }
  }
  await app.get(MoveConsultation).execute({ id, to: 'withdrawn', reason: '終わり' }, staff());
  await app
    .get(EraseCase)
    .execute({ consultationId: id, ground: 'requester', receiptNumber }, staff('admin'));
  const places = [
    `/api/v1/search?q=${encodeURIComponent(name)}`,
    `/api/v1/search?q=${encodeURIComponent(title)}`,
    `/api/v1/consultations?q=${encodeURIComponent(title)}`,
    '/api/v1/consultations?perPage=200',
    `/api/v1/consultations/${id}`,
    `/api/v1/consultations/${id}/messages`,
    `/api/v1/consultations/${id}/similar`,
    `/api/v1/consultations/${id}/export`,
  ];
  for (const url of places) {
    told.cells++;
    const { body } = await ask('GET', url, keys.get('admin'));
    expect([url, ...[name, title].filter((word) => body.includes(word))]).toEqual([url]);
  }
});
