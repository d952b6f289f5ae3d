import { ApiKeys } from '../../server/identity/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { registrationBody, seminarBody, seminarsFixture } from './seminars-fixture.js';

let app: TestApp;
let key: Record<string, string>;
let auditor: Record<string, string>;
const office = seminarsFixture(() => app);

beforeAll(async () => {
  app = await testApp();
  key = { authorization: `Bearer ${await app.get(ApiKeys).create('program', 'staff')}` };
  auditor = { authorization: `Bearer ${await app.get(ApiKeys).create('auditor', 'auditor')}` };
});
afterAll(() => app.close());

const call = (
  method: 'GET' | 'POST' | 'PATCH',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) => app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) });

interface Made {
  id: string;
  number: string;
  version: number;
}

test('a staff key creates and publishes; anybody registers; the same key gives the same answer', async () => {
  const draft = await call('POST', '/seminars', seminarBody({ onsiteCapacity: 1 }), key);
  expect(draft.statusCode).toBe(201);
  const { id } = draft.json<Made>();
  expect((await call('GET', `/seminars/${id}`)).statusCode).toBe(404);
  expect(
    (await call('POST', `/seminars/${id}/registrations`, registrationBody(1))).statusCode,
  ).toBe(404);
  expect((await call('POST', `/seminars/${id}/publish`, {}, key)).json()).toMatchObject({
    state: 'published',
    open: true,
  });
  const list = (await call('GET', '/seminars')).json<{ items: { id: string }[] }>();
  expect(list.items.map((item) => item.id)).toContain(id);
  const register = (n: number, headers: Record<string, string> = {}, over = {}) =>
    call('POST', `/seminars/${id}/registrations`, registrationBody(n, over), headers);
  const once = { 'idempotency-key': 'the-first-of-all' };
  const first = await register(1, once);
  expect([first.statusCode, first.json()]).toMatchObject([
    201,
    { status: 'confirmed', position: null },
  ]);
  expect(first.json<Made>().number).toMatch(/^R8S\d\d-0001$/);
  expect((await register(1, once)).json()).toEqual(first.json());
  expect((await register(2, once)).statusCode).toBe(422);
  expect((await register(2)).json()).toMatchObject({
    status: 'waitlisted',
    position: 1,
    otherMode: 'online',
  });
  expect(Object.keys(await office.states(id))).toHaveLength(2);
});

test('what is wrong is said field by field, and without consent nobody is registered', async () => {
  const questions = [
    { id: 'q1', label: '職種', kind: 'choice', options: ['製造', 'その他'], required: true },
  ];
  const id = await office.published({ format: 'online', questions });
  const answer = await call('POST', `/seminars/${id}/registrations`, {
    ...registrationBody(1),
    email: 'nobody',
    consents: { purpose: false },
    role: 'admin',
  });
  const { errors } = answer.json<{ errors: { pointer: string }[] }>();
  expect(answer.statusCode).toBe(422);
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
    '/consents/purpose',
    '/email',
    '/role',
  ]);
  const wrongMode = await call('POST', `/seminars/${id}/registrations`, registrationBody(1));
  expect(
    wrongMode.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer),
  ).toEqual(['/answers/q1', '/mode']);
});

test('a seminar is changed with If-Match, published only when it is whole, copied without its dates', async () => {
  const speaker = { name: '架空 講師', consented: false };
  const made = (
    await call('POST', '/seminars', seminarBody({ speakers: [speaker] }), key)
  ).json<Made>();
  const publish = () => call('POST', `/seminars/${made.id}/publish`, {}, key);
  const refused = await publish();
  expect([
    refused.statusCode,
    refused.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer,
  ]).toEqual([422, '/speakers/0/consented']);
  const change = (version: string | null, body: object) =>
    call('PATCH', `/seminars/${made.id}`, body, {
      ...key,
      ...(version !== null && { 'if-match': version }),
    });
  expect((await change(null, { audience: '県内の方' })).statusCode).toBe(428);
  expect((await change('"7"', { audience: '県内の方' })).statusCode).toBe(412);
  const agreed = await change('"1"', { speakers: [{ ...speaker, consented: true }] });
  expect([agreed.statusCode, agreed.headers['etag']]).toEqual([200, '"2"']);
  expect((await publish()).statusCode).toBe(200);
  const copy = await call('POST', `/seminars/${made.id}/copy`, {}, key);
  expect(copy.json()).toMatchObject({
    state: 'draft',
    startsAt: null,
    desk: { speakers: [{ consentAt: null }] },
  });
});

test('the door: number, QR code, name and kana; walk-ins take a seat that is free', async () => {
  const id = await office.published({ onsiteCapacity: 2 });
  const registrationReceipt = await office.register(id, 1, {
    name: '架空　太郎',
    kana: 'かくう たろう',
  });
  const two = await office.register(id, 2);
  app.clock.set(new Date('2026-12-05T13:00:00+09:00'));
  const find = async (q: string) =>
    (await call('GET', `/seminars/${id}/registrations?q=${encodeURIComponent(q)}`, undefined, key))
      .json<{ items: { number: string }[] }>()
      .items.map(({ number }) => number);
  for (const q of [
    '架空 太郎',
    '架空太郎',
    'カクウタロウ',
    'かくう',
    registrationReceipt.number,
    '1',
  ]) {
    expect([q, await find(q)]).toEqual([q, expect.arrayContaining([registrationReceipt.number])]);
  }
  expect(await find('%')).toEqual([]);
  const door = (code: string) => call('POST', `/seminars/${id}/check-ins`, { code }, key);
  expect((await door(registrationReceipt.registrationUrl)).json()).toMatchObject({
    state: 'attended',
    number: registrationReceipt.number,
  });
  expect((await door('２')).json()).toMatchObject({ state: 'attended', number: two.number });
  expect((await door('99')).statusCode).toBe(404);
  const walkIn = () =>
    call(
      'POST',
      `/seminars/${id}/walk-ins`,
      { name: '架空 飛入', consents: { purpose: true } },
      key,
    );
  expect((await walkIn()).json()).toMatchObject({ code: 'full' });
  app.clock.set(new Date('2026-12-05T13:40:00+09:00'));
  await call('POST', `/registrations/${two.id}/undo-check-in`, {}, key);
  await call('POST', `/registrations/${two.id}/no-show`, {}, key);
  expect((await walkIn()).json()).toMatchObject({ state: 'attended', walkIn: true });
  expect((await call('GET', `/seminars/${id}`, undefined, key)).json()).toMatchObject({
    desk: { counts: { attended: 2, noShow: 1, attendedOnsite: 2 } },
  });
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
});

test('a whole series at once, once', async () => {
  const series = (
    await call('POST', '/seminar-series', { title: '架空の連続講座', fiscalYear: 2026 }, key)
  ).json<Made>();
  await office.published({ seriesId: series.id });
  await office.published({ seriesId: series.id, format: 'onsite' });
  const apply = () =>
    call(
      'POST',
      `/seminar-series/${series.id}/registrations`,
      registrationBody(1, { mode: 'online' }),
      {
        'idempotency-key': 'series-of-one',
      },
    );
  const first = await apply();
  expect(first.statusCode).toBe(201);
  expect(first.json<{ items: unknown[] }>().items).toHaveLength(1);
  expect((await apply()).json()).toEqual(first.json());
});

test('an auditor reads who registered and changes nothing', async () => {
  const id = await office.published();
  const { id: registrationId } = await office.register(id, 1);
  expect(
    (await call('GET', `/registrations/${registrationId}`, undefined, auditor)).statusCode,
  ).toBe(200);
  expect(
    (await call('POST', `/registrations/${registrationId}/cancel`, {}, auditor)).statusCode,
  ).toBe(403);
  expect((await call('GET', `/registrations/${registrationId}`)).statusCode).toBe(401);
});
