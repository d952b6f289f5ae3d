import { ApiKeys, permissionsOf } from '../../server/identity/index.js';
import { STAFF_ROLES } from '../../server/platform/core/actor.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { discoverRoutes } from '../support/routes.js';
import type { DiscoveredRoute } from '../support/routes.js';
import { signedIn } from './access-fixture.js';
import { PUBLIC_OPERATIONS } from './public-operations.js';

type Via = 'api-key' | 'session';
type Caller = 'nobody' | `${StaffRole} by ${Via}`;
const STAFF = STAFF_ROLES.flatMap((role) =>
  (['api-key', 'session'] as const).map((via) => ({ role, via, name: nameOf(role, via) })),
);
const CALLERS: readonly Caller[] = ['nobody', ...STAFF.map(({ name }) => name)];

function nameOf(role: StaffRole, via: Via): Caller {
  return `${role} by ${via}`;
}

let app: TestApp;
let routes: DiscoveredRoute[];
const credentials = new Map<Caller, Record<string, string>>();

beforeAll(async () => {
  app = await testApp();
  routes = discoverRoutes(app);
  for (const { role, via, name } of STAFF) {
    credentials.set(
      name,
      via === 'session'
        ? (await signedIn(app, role)).headers
        : { authorization: `Bearer ${await app.get(ApiKeys).create(role, role)}` },
    );
  }
});

let cells = 0;
afterAll(async () => {
  await app.close();
  process.stdout.write(
    `route matrix: ${routes.length} routes × ${CALLERS.length} callers, ${cells} cells with an expected status\n`,
  );
});

/** The order of answers: no credentials 401, role lacks the permission 403, record not there 404. */
function expectedStatus({ rule }: DiscoveredRoute, caller: Caller): number | null {
  if (!rule || rule.permission === 'public') return null;
  if (rule.permission.startsWith('link:')) return 404;
  // Supporters come in by their own cookie; a desk key is a credential without that permission.
  if (caller === 'nobody') return 401;
  const { role, via } = STAFF.find(({ name }) => name === caller) ?? {};
  if (role === undefined || via === undefined) return null;
  // Supporters' pages look at the supporters' cookie only: a member of staff is nobody there.
  if (via === 'session' && rule.permission.startsWith('supporter-portal:')) return 401;
  const actor = { kind: 'account', id: newId(), role, name: '', via } as const;
  if (!permissionsOf(actor).has(rule.permission)) return 403;
  return rule.record ? 404 : null;
}

test('every route declares who may call it and what the audit log says of it', () => {
  const undeclared = routes.filter(({ rule }) => !rule?.permission || !rule.audit);
  expect(undeclared.map(({ handler }) => handler)).toEqual([]);
  expect(routes.length).toBeGreaterThan(15);
});

test('the operations anybody may call are exactly the listed ones', () => {
  const open = routes
    .filter(({ rule }) => rule?.permission === 'public')
    .map(({ method, path }) => `${method} ${path}`);
  expect(open.sort()).toEqual([...PUBLIC_OPERATIONS].sort());
});

test('each route answers each role as its permission says, before anything is validated', async () => {
  const wrong: string[] = [];
  for (const route of routes) {
    for (const caller of CALLERS) {
      const expected = expectedStatus(route, caller);
      if (expected === null) continue;
      cells++;
      const response = await app.inject({
        method: route.method as 'GET',
        url: route.path.replace(/:\w+/g, newId()),
        headers: { ...credentials.get(caller) },
        ...(['POST', 'PUT', 'PATCH'].includes(route.method) && { payload: { nonsense: true } }),
      });
      if (response.statusCode !== expected) {
        wrong.push(
          `${caller} ${route.method} ${route.path}: ${response.statusCode}, not ${expected}`,
        );
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBeGreaterThan(40);
});
