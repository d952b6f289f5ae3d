import pg from 'pg';
import { MoveConsultation } from '../../server/consultations/index.js';
import { PostMessage } from '../../server/conversations/index.js';
import { EraseCase } from '../../server/privacy/index.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';

/* What somebody sends by a link while the case is being erased is not written after it. */

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const waiting = (count: number) =>
  eventually(async () => {
    const rows = await sql(
      app.database.ownerUrl,
      `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
       WHERE datname = current_database() AND NOT granted`,
    );
    return rows.length >= count ? true : null;
  });

/** Erases a case, with `late` standing in line behind the erasure. */
async function eraseBefore<T>(id: string, receiptNumber: string, late: () => Promise<T>) {
  const holder = new pg.Client({ connectionString: app.database.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM consultation WHERE id = $1 FOR UPDATE', [id]);
  const erased = app
    .get(EraseCase)
    .execute({ consultationId: id, ground: 'requester', receiptNumber }, staff('manager'));
  await waiting(1);
  const sent = late();
  await waiting(2);
  await holder.query('ROLLBACK');
  await holder.end();
  await erased;
  return sent;
}

const withdrawn = async () => {
  const it = await submitCase(app);
  await app
    .get(MoveConsultation)
    .execute({ id: it.id, to: 'withdrawn', reason: '取り下げ' }, staff());
  return it;
};

test('a message of the requester', async () => {
  const { id, receiptNumber } = await withdrawn();
  const actor = { kind: 'requester', id } as const;
  const late = eraseBefore(id, receiptNumber, () =>
    app
      .get(PostMessage)
      .execute({ consultationId: id, body: '消えるはずの言葉', visibility: 'everyone' }, actor)
      .then(
        () => 'taken',
        (error: unknown) => (error as { status: number }).status,
      ),
  );
  expect(await late).toBe(404);
  expect(
    await sql(app.database.ownerUrl, `SELECT body FROM message WHERE consultation_id = $1`, [id]),
  ).toEqual([]);
});
