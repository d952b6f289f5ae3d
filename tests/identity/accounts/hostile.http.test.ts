import fc from 'fast-check';
import { testApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { Browser, newAccount } from './support.js';

let app: TestApp;
let admin: Browser;

beforeAll(async () => {
  app = await testApp({ env: { PUBLIC_URL: 'http://localhost:3000' } });
  admin = new Browser(app);
  await admin.signIn((await newAccount(app, 'admin')).email);
});
afterAll(() => app.close());

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    "' OR 1=1--",
    '=HYPERLINK("x")',
    '\r\nBcc: a@example.jp',
    '../../x',
  ),
  fc.constantFrom(null, -1, 1e308, [], {}, true),
  fc.string({ maxLength: 40 }).map((value) => Buffer.from(value).toString('base64url')),
);
const credential = fc.record({
  id: hostile,
  rawId: hostile,
  type: fc.constantFrom('public-key', 'x'),
  response: fc.record({
    clientDataJSON: hostile,
    authenticatorData: hostile,
    attestationObject: hostile,
    signature: hostile,
  }),
});

const OPERATIONS = [
  ['POST', '/auth/session', ['email', 'password']],
  ['POST', '/auth/session/confirmation', ['password', 'code', 'passkey']],
  ['POST', '/auth/factors/totp/confirmation', ['code']],
  ['POST', '/auth/factors/passkeys', ['name', 'response']],
  ['POST', '/auth/password', ['currentPassword', 'newPassword']],
  ['POST', '/auth/password-reset', ['email']],
  ['PATCH', '/auth/account', ['name', 'email']],
  ['POST', '/api/v1/accounts', ['name', 'email', 'role']],
] as const;

test('no hostile value brings an operation about accounts down', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...OPERATIONS),
      fc.infiniteStream(fc.oneof(hostile, credential)),
      async (operation, values) => {
        const [method, url, fields] = operation;
        const some = fields.map((field) => [field, values.next().value] as const);
        const body = Object.fromEntries(
          url.endsWith('confirmation') ? some.slice(0, 1 + (some.length % 2)) : some,
        );
        const { status, body: told } = await admin.call(method, url, body, { 'if-match': '"1"' });
        expect([url, status < 500]).toEqual([url, true]);
        expect(JSON.stringify(told)).not.toMatch(/ at |\.ts:|node_modules/);
      },
    ),
    { numRuns: 150 },
  );
});

test('a browser that answers with rubbish for a challenge is refused', async () => {
  await fc.assert(
    fc.asyncProperty(credential, async (answer) => {
      await admin.call('POST', '/auth/factors/passkeys/options');
      const response = { ...answer, id: 'AAAA', rawId: 'AAAA', type: 'public-key' };
      const enrolled = await admin.call('POST', '/auth/factors/passkeys', {
        name: '架空',
        response,
      });
      expect(enrolled.status).toBe(422);
    }),
    { numRuns: 60 },
  );
});
