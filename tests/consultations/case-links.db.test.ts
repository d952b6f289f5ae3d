import fc from 'fast-check';
import { ConsultationFacts } from '../../server/consultations/index.js';
import { ApiKeys } from '../../server/identity/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submitCase } from './consultations-fixture.js';

let app: TestApp;
let key: string;
beforeAll(async () => {
  app = await testApp();
  key = await app.get(ApiKeys).create('staff', 'staff');
});
afterAll(() => app.close());

interface Link {
  id: string;
  kind: string;
  direction: string;
  other: { id: string; receiptNumber: string; title: string };
  undoneAt: string | null;
}
const call = (method: 'GET' | 'POST', path: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${key}` },
    ...(payload && { payload }),
  });
const linksOf = async (id: string) =>
  (await call('GET', `consultations/${id}/links`)).json<{ items: Link[] }>().items;
const merge = (id: string, into: string, more = {}) =>
  call('POST', `consultations/${id}/merge`, { into, reason: '同じご相談でした', ...more });
const undo = async (id: string) => {
  const [link] = (await linksOf(id)).filter(({ undoneAt }) => undoneAt === null);
  return call('POST', `case-links/${link?.id ?? ''}/undo`);
};
const rowOf = async (id: string) => {
  const [row] = await sql<Record<string, unknown>>(
    app.database.url,
    'SELECT * FROM consultation WHERE id = $1',
    [id],
  );
  const { version, updated_at, ...lasting } = row ?? {};
  expect([version, updated_at]).not.toContain(undefined);
  return lasting;
};
const received = async () => {
  const now = app.clock.now().getTime();
  const counts = await app
    .get(ConsultationFacts)
    .received(new Date(now - 86_400_000), new Date(now + 86_400_000));
  return counts.reduce((sum, { count }) => sum + count, 0);
};

test('a case asked twice is set aside into the other, is counted once, and comes back as it was', async () => {
  const first = await submitCase(app);
  const twice = await submitCase(app);
  const before = await rowOf(twice.id);
  const count = await received();
  const merged = await merge(twice.id, first.receiptNumber);
  expect(merged.json<{ items: Link[] }>().items).toMatchObject([
    { kind: 'merge', direction: 'out', other: { id: first.id }, undoneAt: null },
  ]);
  expect(await linksOf(first.id)).toMatchObject([{ direction: 'in', other: { id: twice.id } }]);
  expect(await rowOf(twice.id)).toMatchObject({ state: 'closed', merged_into: first.id });
  expect(await received()).toBe(count - 1);
  const facts = app.get(ConsultationFacts);
  expect(await facts.of(app.get(UnitOfWork).read, twice.id)).toBeNull();
  const reopen = { to: 'hearing', reason: 'まちがい' };
  expect(
    (await call('POST', `consultations/${twice.id}/transitions`, reopen)).json(),
  ).toMatchObject({
    status: 409,
    code: 'merged',
  });
  expect((await undo(twice.id)).statusCode).toBe(204);
  expect(await rowOf(twice.id)).toEqual(before);
  expect(await received()).toBe(count);
  const [link] = await linksOf(first.id);
  expect((await call('POST', `case-links/${link!.id}/undo`)).statusCode).toBe(409);
});

test('refusals name what is wrong', async () => {
  const receipt = await submitCase(app);
  const other = await submitCase(app);
  expect((await merge(receipt.id, 'R8-99999')).json()).toMatchObject({
    status: 422,
    errors: [{ pointer: '/into' }],
  });
  expect((await merge(receipt.id, receipt.receiptNumber)).json()).toMatchObject({
    code: 'merge-itself',
  });
  await sql(
    app.database.url,
    `UPDATE consultation SET email_digest = 'z', phone_digest = NULL WHERE id = $1`,
    [receipt.id],
  );
  expect((await merge(receipt.id, other.receiptNumber)).json()).toMatchObject({
    code: 'merge-other-requester',
  });
  const sure = await merge(receipt.id, other.receiptNumber, { sameRequester: true });
  expect(sure.statusCode).toBe(200);
  const third = await submitCase(app);
  expect((await merge(other.id, third.receiptNumber)).json()).toMatchObject({
    code: 'merge-survivor-of-others',
  });
});

test('two merges into each other at once leave one survivor', async () => {
  const receipt = await submitCase(app);
  const other = await submitCase(app);
  const answers = await Promise.all([
    merge(receipt.id, other.receiptNumber),
    merge(other.id, receipt.receiptNumber),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
});

test('a part of a case becomes a case of the same person, and goes back while nobody has begun', async () => {
  const whole = await submitCase(app);
  const part = { title: '在宅勤務のこと', body: 'こちらは別の質問です。', reason: '二つの相談' };
  const split = await call('POST', `consultations/${whole.id}/split`, part);
  expect(split.statusCode).toBe(201);
  const [link] = split.json<{ items: Link[] }>().items;
  expect(link).toMatchObject({ kind: 'split', direction: 'out', other: { title: part.title } });
  const person = ({ email, consents, requester_type, name }: Record<string, unknown>) => ({
    email,
    consents,
    requester_type,
    name,
  });
  const made = await rowOf(link!.other.id);
  expect(person(made)).toEqual(person(await rowOf(whole.id)));
  expect(made).toMatchObject({ state: 'received', received_at: app.clock.now() });
  expect((await undo(whole.id)).statusCode).toBe(204);
  expect(await rowOf(link!.other.id)).toMatchObject({ merged_into: whole.id, state: 'closed' });

  const again = await call('POST', `consultations/${whole.id}/split`, part);
  const [fresh] = again.json<{ items: Link[] }>().items;
  await call('POST', `consultations/${fresh!.other.id}/transitions`, { to: 'hearing' });
  expect((await undo(whole.id)).json()).toMatchObject({ status: 409, code: 'worked-on' });
});

test('two cases belong together once, whichever is named first', async () => {
  const receipt = await submitCase(app);
  const other = await submitCase(app);
  const link = (id: string, to: string) =>
    call('POST', `consultations/${id}/links`, { to, reason: '同じ団体の相談' });
  expect((await link(receipt.id, other.receiptNumber)).statusCode).toBe(201);
  expect((await link(other.id, receipt.receiptNumber)).json()).toMatchObject({ code: 'linked' });
  expect((await undo(receipt.id)).statusCode).toBe(204);
  expect((await link(other.id, receipt.receiptNumber)).statusCode).toBe(201);
});

test('whatever is merged and undone, no chain arises and everything counts once', async () => {
  const cases = await Promise.all(Array.from({ length: 4 }, () => submitCase(app)));
  const step = fc.record({ from: fc.nat(3), into: fc.nat(3), undo: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      for (const { from, into, undo: back } of steps) {
        if (back) await undo(cases[from]!.id);
        else await merge(cases[from]!.id, cases[into]!.receiptNumber);
      }
      const rows = await sql<{ id: string; merged_into: string | null; state: string }>(
        app.database.url,
        'SELECT id, merged_into, state FROM consultation WHERE id = ANY($1)',
        [cases.map(({ id }) => id)],
      );
      const aside = new Set(rows.filter((row) => row.merged_into !== null).map(({ id }) => id));
      for (const { id, merged_into: survivor, state } of rows) {
        expect(aside.has(survivor ?? '')).toBe(false);
        expect(state === 'closed').toBe(aside.has(id));
      }
      expect(aside.size).toBeLessThan(rows.length);
      for (const id of aside) await undo(id);
    }),
    { numRuns: 12 },
  );
});
