import { ApiKeys, Links } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { submission } from '../support/submissions.js';
import { heardCase, submitCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer, offeredCase } from '../engagements/engagements-fixture.js';
import { furnished, keyHeaders, linkPath } from './access-fixture.js';

/* What went wrong at other desks of this kind, tried at ours. Sign-in's own: tests/identity/accounts. */

let app: TestApp;
let staffKey: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
  staffKey = (await keyHeaders(app)).get('admin') ?? {};
});
afterAll(() => app.close());

const send = (
  method: 'POST' | 'PATCH' | 'PUT',
  url: string,
  payload: object,
  headers: Record<string, string> = staffKey,
) => app.inject({ method, url, payload, headers: { 'if-match': '"1"', ...headers } });

test('answers asked for at the same time never hold words of each other', async () => {
  const cases = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      const word = `目印${String.fromCodePoint(0x3042 + index * 3)}${String(index)}`;
      const { id } = await submitCase(app, { title: word });
      return { word, url: linkPath(app, 'tracking', id) };
    }),
  );
  const answers = await Promise.all(
    cases.flatMap(({ url, word }) => [
      app.inject({ url, headers: { accept: 'text/html' } }).then(({ body }) => ({ word, body })),
      app
        .inject({
          method: 'POST',
          url: `${url}/messages`,
          headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
          payload: `body=${encodeURIComponent(word.repeat(3_000))}`,
        })
        .then(({ body }) => ({ word, body })),
      send('POST', '/api/v1/consultations', { title: word, [word]: 1 }, {}).then(({ body }) => ({
        word,
        body,
      })),
    ]),
  );
  for (const { word, body } of answers) {
    const others = cases.filter((other) => other.word !== word);
    expect(others.filter((other) => body.includes(other.word))).toEqual([]);
  }
});

test('an error’s text never says back what was sent or which records exist', async () => {
  const { consultationId } = await offeredCase(app);
  const secret = 'himitsu-no-atai@example.jp';
  const answers = [
    await send('PATCH', `/api/v1/consultations/${consultationId}`, { assigneeId: secret }),
    await send('POST', '/auth/session', { email: secret, password: secret }, {}),
    await send('POST', `/api/v1/consultations/${newId()}/hearing`, { problem: secret }),
    await app.inject({ url: `/api/v1/consultations/${secret}`, headers: staffKey }),
    await app.inject({ url: `/api/v1/consultations?assignee=${secret}`, headers: staffKey }),
    await app.inject({ url: `/c/${secret}` }),
    await app.inject({ url: `/api/v1/%FF${secret}` }),
    await app.inject({ url: '/api/v1/consultations', headers: { authorization: secret } }),
  ];
  for (const { statusCode, body } of answers) {
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(statusCode).toBeLessThan(500);
    expect(body).not.toContain(secret);
  }
});

test('a link made for a record opens that record and nothing else, whoever’s id is put beside it', async () => {
  const { id: mine } = await submitCase(app);
  const { id: theirs } = await submitCase(app, { title: 'ほかの人の題名' });
  const path = linkPath(app, 'tracking', mine);
  for (const query of [`?id=${theirs}`, `?consultationId=${theirs}`, `?token=${theirs}`]) {
    const { statusCode, body } = await app.inject({ url: `${path}${query}` });
    expect(statusCode).toBe(200);
    expect(body).not.toContain('ほかの人の題名');
  }
  const form = `body=${encodeURIComponent('こちらへ')}&consultationId=${theirs}&id=${theirs}`;
  await app.inject({
    method: 'POST',
    url: `${path}/messages`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: form,
  });
  const messages = async (id: string) =>
    (
      await app.inject({ url: `/api/v1/consultations/${id}/messages`, headers: staffKey })
    ).body.includes('こちらへ');
  expect([await messages(mine), await messages(theirs)]).toEqual([true, false]);
});

test('a link for a record that does not exist opens nothing', async () => {
  for (const kind of ['tracking', 'offer', 'survey'] as const) {
    const url = new URL(app.get(Links).firstUrl(kind, newId())).pathname;
    const { statusCode } = await app.inject({ url, headers: { accept: 'text/html' } });
    expect([kind, statusCode]).toEqual([kind, 404]);
  }
});

test('no offer, and so no link, goes to somebody who cannot be asked', async () => {
  const id = await heardCase(app);
  const retired = await aSupporter(app, { status: 'retired' });
  const unreachable = await aSupporter(app, { email: null });
  const without = await heardCase(app, {
    consents: { purpose: true, shareWithSupporters: false, publishCase: false },
  });
  const someone = await aSupporter(app);
  const answers = [
    await send('POST', `/api/v1/consultations/${id}/offers`, { supporterId: retired.id }),
    await send('POST', `/api/v1/consultations/${id}/offers`, { supporterId: unreachable.id }),
    await send('POST', `/api/v1/consultations/${id}/offers`, { supporterId: newId() }),
    await send('POST', `/api/v1/consultations/${without}/offers`, { supporterId: someone.id }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([409, 409, 422, 409]);
});

test('no header makes anybody somebody', async () => {
  const vouching = [
    { 'x-remote-user': 'admin' },
    { 'remote-user': 'admin' },
    { 'x-forwarded-user': 'admin@example.jp' },
    { 'x-forwarded-email': 'admin@example.jp' },
    { 'x-auth-request-user': 'admin' },
    { 'x-ms-client-principal-name': 'admin' },
    { 'x-forwarded-for': '127.0.0.1' },
    { 'x-original-url': '/healthz' },
    { 'x-rewrite-url': '/healthz' },
    { 'x-http-method-override': 'GET' },
  ];
  for (const headers of vouching) {
    const { statusCode } = await app.inject({ url: '/api/v1/accounts', headers });
    expect([headers, statusCode]).toEqual([headers, 401]);
  }
});

test('links and redirects lead to our own address, whatever a proxy calls the host', async () => {
  const foreign = { host: 'localhost:1', 'x-forwarded-host': 'evil.example' };
  const made = await send('POST', '/api/v1/consultations', submission(), foreign);
  expect(made.json<{ trackingUrl: string }>().trackingUrl).toMatch(
    new RegExp(`^${app.origin.replaceAll('.', '\\.')}/c/`),
  );
  for (const url of ['/', '/consult', '/admin', '/track', '/desk']) {
    const answer = await app.inject({ url, headers: { ...foreign, accept: 'text/html' } });
    expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
    expect(answer.body).not.toContain('evil.example');
  }
});

test('ids of records inside a body are looked at: foreign and invented ones are refused', async () => {
  const { accepted } = await furnished(app);
  const { id: other } = await submitCase(app);
  const answers = [
    await send('PATCH', `/api/v1/consultations/${other}`, { assigneeId: newId() }),
    await send('PATCH', `/api/v1/consultations/${other}`, { assigneeId: accepted.supporter.id }),
    await send('POST', `/api/v1/consultations/${other}/messages`, {
      body: 'x',
      fileIds: [accepted.engagementId],
    }),
    await send('POST', '/api/v1/consultations', {
      ...submission(),
      requester: { ...(submission()['requester'] as object), id: accepted.consultationId },
    }),
    await send('POST', '/api/v1/consultations', {
      ...submission(),
      coRequesters: [{ name: '架空', email: null, consultationId: accepted.consultationId }],
    }),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 422, 422, 422, 422]);
});

test('a key is known by its digest alone', async () => {
  const key = await app.get(ApiKeys).create('digest', 'staff');
  const offered = await makeOffer(app, await heardCase(app), (await aSupporter(app)).id);
  const token = linkPath(app, 'offer', offered.id).split('/').at(-1) ?? '';
  const tables = await app.inject({ url: '/api/v1/audit-entries', headers: staffKey });
  expect(tables.statusCode).toBe(200);
  for (const secret of [key, token]) expect(tables.body).not.toContain(secret);
});
