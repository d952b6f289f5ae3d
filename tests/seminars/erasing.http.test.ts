import { Links } from '../../server/identity/index.js';
import { EraseParticipantJob } from '../../server/notifications/jobs/erase-participant.js';
import { CancelRegistration, MoveSeminar } from '../../server/seminars/index.js';
import { keyHeaders } from '../access/access-fixture.js';
import { staff } from '../consultations/consultations-fixture.js';
import { Post } from '../notifications/support/post.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { seminarsFixture } from './seminars-fixture.js';

/* Somebody who came to a seminar and has no case asks to be erased. */

let app: TestApp;
let keys: Awaited<ReturnType<typeof keyHeaders>>;
const office = seminarsFixture(() => app);
const WORD = '秘密の参加者';
const PERSON = { name: `架空 ${WORD}`, needs: WORD, email: 'himitsu@example.jp' };

beforeAll(async () => {
  app = await testApp();
  keys = await keyHeaders(app);
});
afterAll(() => app.close());

const erase = (id: string, number: string, role: 'manager' | 'staff' = 'manager') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/registrations/${id}/erasure`,
    headers: keys.get(role) ?? {},
    payload: { number },
  });
const cancel = (registrationId: string) =>
  app.get(CancelRegistration).execute({ registrationId }, staff());
const tablesWith = async (word: string): Promise<string[]> => {
  const found: string[] = [];
  for (const table of ['seminar_registration', 'captured_mail', 'delivery', 'idempotency_key']) {
    const rows = await sql(
      app.database.ownerUrl,
      `SELECT 1 FROM ${table} AS it WHERE to_jsonb(it)::text LIKE '%' || $1 || '%'`,
      [word],
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
};

test('the person goes from the registration and the mails, the link ends, the seat stays counted', async () => {
  const seminar = await office.published();
  const { id, number } = await office.register(seminar, 1, PERSON);
  await new Post(app).deliver();
  // Mail to an address nobody has confirmed holds no word of the form.
  expect(await tablesWith(WORD)).toEqual(['seminar_registration']);
  expect(await tablesWith(PERSON.email)).toContain('delivery');
  await cancel(id);
  const link = new URL(app.get(Links).firstUrl('registration', id)).pathname;
  expect((await app.inject({ url: link })).statusCode).toBe(200);
  const erased = await erase(id, ` ${number.toLowerCase()} `);
  expect([erased.statusCode, erased.json<{ name: string }>().name]).toEqual([200, '（消去済み）']);
  await app.get(EraseParticipantJob).run({ registrationId: id });
  expect([...(await tablesWith(WORD)), ...(await tablesWith(PERSON.email))]).toEqual([]);
  expect((await app.inject({ url: link })).statusCode).toBe(404);
  expect(await office.states(seminar)).toEqual({ '0001': 'cancelled' });
});

test('not by staff, not with another number, and not somebody who is still coming', async () => {
  const seminar = await office.published();
  const { id, number } = await office.register(seminar, 2, PERSON);
  expect((await erase(id, number, 'staff')).statusCode).toBe(403);
  expect((await erase(id, 'R8S99-0001')).statusCode).toBe(422);
  const early = await erase(id, number);
  expect([early.statusCode, early.body]).toEqual([409, expect.stringContaining('取り消して')]);
  await app.get(MoveSeminar).execute({ seminarId: seminar, to: 'cancelled' }, staff('manager'));
  expect((await erase(id, number)).statusCode).toBe(200);
});
