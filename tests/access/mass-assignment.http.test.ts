import { Sessions } from '../../server/identity/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { newId } from '../../server/platform/core/ids.js';
import { furnished, keyHeaders, signedIn } from './access-fixture.js';
import { describedOperations } from './operations.js';
import type { Operation } from './operations.js';
import type { Schema } from './schema-values.js';

/** What a record keeps for itself, whatever a body says. */
const KEPT = {
  id: newId(),
  state: 'closed',
  version: 99,
  role: 'admin',
  fictitious: true,
  receiptNumber: 'R8-00001',
  createdAt: '2026-01-01T00:00:00Z',
  disabledAt: null,
  passwordHash: 'x',
  supporterId: newId(),
  consultationId: newId(),
  isAdmin: true,
};

let app: TestApp;
let operations: Operation[];
let schemas: Record<string, Schema>;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
  ({ operations, schemas } = describedOperations(app));
  const { accepted, meeting } = await furnished(app);
  const key = await app.inject({
    method: 'POST',
    url: '/api/v1/api-keys',
    headers: (await signedIn(app, 'admin')).headers,
    payload: { name: '架空 連携', permissions: ['consultation:read'] },
  });
  ids = {
    'api-keys': key.json<{ id: string }>().id,
    consultations: accepted.consultationId,
    engagements: accepted.engagementId,
    supporters: accepted.supporter.id,
    meetings: meeting.id,
    accounts: (await signedIn(app, 'staff')).id,
  };
});
afterAll(() => app.close());

const resolved = (schema: Schema): Schema =>
  schema.$ref ? (schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {}) : schema;

/** Every field the body may hold, whichever of its shapes it has. */
function fieldsOf(schema: Schema): string[] {
  const { properties = {}, anyOf = [], oneOf = [], allOf = [] } = resolved(schema);
  return [...Object.keys(properties), ...[...anyOf, ...oneOf, ...allOf].flatMap(fieldsOf)];
}

/** What says which of several shapes a body has; without it no shape is looked at. */
function shapeOf(schema: Schema): Record<string, unknown> {
  const { anyOf = [], oneOf = [] } = resolved(schema);
  const [first] = [...anyOf, ...oneOf];
  if (!first) return {};
  return Object.fromEntries(
    Object.entries(resolved(first).properties ?? {})
      .filter(([, { enum: words }]) => words?.length === 1)
      .map(([name, { enum: words }]) => [name, words?.[0]]),
  );
}

test('no body may set what a record keeps for itself: 422, naming each field', async () => {
  const wrong: string[] = [];
  /** Records this test does not make; their own rooms' tests do. */
  const unreached: string[] = [];
  let tried = 0;
  const manager = (await keyHeaders(app)).get('manager') ?? {};
  for (const { method, path, body } of operations) {
    if (!body || fieldsOf(body).length === 0) continue;
    const allowed = new Set(fieldsOf(body));
    const refused = Object.entries(KEPT).filter(([field]) => !allowed.has(field));
    const request = {
      method: method as 'POST',
      url: path.replace(
        /(?<![\w-])([\w-]+)\/\{\w+\}/g,
        (_, word: string) => `${word}/${ids[word] ?? newId()}`,
      ),
      payload: { ...Object.fromEntries(refused), ...shapeOf(body) },
    };
    const { id, headers } = await signedIn(app, 'admin');
    const pending = await app.get(Sessions).start('account', id, 'second-factor');
    const callers = [headers, manager, { cookie: `dxc-staff=${pending}` }];
    const answers = await Promise.all(
      callers.map((caller) =>
        app.inject({ ...request, headers: { 'if-match': '"1"', ...caller } }),
      ),
    );
    if (answers.every(({ statusCode }) => [401, 404].includes(statusCode))) {
      unreached.push(`${method} ${path}`);
      continue;
    }
    const answer = answers.find(({ statusCode }) => statusCode === 422);
    tried++;
    const pointers = (answer?.json<{ errors?: { pointer: string; code: string }[] }>().errors ?? [])
      .filter(({ code }) => code === 'unknown-field')
      .map(({ pointer }) => pointer.slice(1));
    const missing = refused.map(([field]) => field).filter((field) => !pointers.includes(field));
    if (missing.length > 0) {
      const statuses = answers.map(({ statusCode }) => statusCode).join();
      wrong.push(`${method} ${path}: ${statuses} takes ${missing.join()}`);
    }
  }
  process.stdout.write(
    `mass assignment: ${String(Object.keys(KEPT).length)} fields × ${String(tried)} operations; not reached: ${unreached.join(', ') || 'none'}\n`,
  );
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(20);
});
