import Encoding from 'encoding-japanese';
import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const URL_OF = '/api/v1/supporter-roster';
const headersOf = async (role: StaffRole) => ({
  authorization: `Bearer ${await app.get(ApiKeys).create(role, role)}`,
});
const send = async (file: string | Uint8Array, query = '', role: StaffRole = 'staff') =>
  app.inject({
    method: 'POST',
    url: `${URL_OF}${query}`,
    headers: { ...(await headersOf(role)), 'content-type': 'application/octet-stream' },
    payload: Buffer.from(file),
  });
const NEW = 'name,kind,headline\r\n架空 新人,adviser,観光\r\n';
const cp932 = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));

test('a file is tried first, in CP932 as offices save it, then loaded; again it changes nothing', async () => {
  const tried = await send(cp932(NEW));
  expect(tried.json()).toMatchObject({ loaded: false, mistakes: [], added: ['架空 新人'] });
  expect((await send(cp932(NEW))).json()).toMatchObject({ added: ['架空 新人'] });
  expect((await send(cp932(NEW), '?dryRun=false')).json()).toMatchObject({ loaded: true });
  expect((await send(NEW, '?dryRun=false')).json()).toMatchObject({ added: [], unchanged: 1 });
});

test('what is wrong is said with its line, and nothing is loaded', async () => {
  const file = 'name,kind,biography\r\n架空 甲,adviser,"一\r\n二"\r\n,guru,\r\n';
  const wrong = await send(file, '?dryRun=false');
  const { loaded, mistakes } = wrong.json<{ loaded: boolean; mistakes: string[] }>();
  expect(loaded).toBe(false);
  expect(mistakes.join()).toContain('4行目');
});

test('what leaves as CSV comes back as the same people', async () => {
  await aSupporter(app, { headline: '=危ない式', specialities: ['+α', '防災'] });
  const out = await app.inject({ url: URL_OF, headers: await headersOf('auditor') });
  expect(out.headers['content-disposition']).toContain('supporters.csv');
  expect(out.body).toContain(`'=危ない式`);
  expect((await send(out.rawPayload)).json()).toMatchObject({ added: [], updated: [] });
});

test('auditors take the roster away, and load none', async () => {
  expect((await send(NEW, '', 'auditor')).statusCode).toBe(403);
});

test.each([
  ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['SYLK', Buffer.from('ID;PWXL;N;E\r\nC;X1;Y1;K"name"\r\nE\r\n')],
  ['an archive', Buffer.from('504b030414000000', 'hex')],
])('%s is no list', async (_what, file) => {
  expect((await send(file)).statusCode).toBe(422);
});
