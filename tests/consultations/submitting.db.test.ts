import {
  FindCase,
  Intake,
  ListConsultations,
  ShowConsultation,
  SubmitConsultation,
} from '../../server/consultations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';
import {
  auditOf,
  eventsOf,
  eventTypes,
  heardCase,
  problemOf,
  staff,
  submitCase,
  timelineOf,
} from './consultations-fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const show = (id: string) => app.get(ShowConsultation).byId(id);

describe('submitting', () => {
  test('writes case, timeline, audit entry and event together', async () => {
    const { id, receiptNumber, trackingUrl } = await submitCase(app);
    expect(receiptNumber).toMatch(/^R8-\d{5}$/);
    expect(trackingUrl).toMatch(/^http.+\/c\/.{20,}/);
    expect(await timelineOf(app, id)).toEqual(['submitted']);
    expect(await auditOf(app, id)).toEqual(['consultation.submitted']);
    expect(await eventsOf(app, id)).toMatchObject([
      { type: 'consultation.submitted', payload: { consultationId: id } },
    ]);
  });

  test('leaves nothing behind when anything fails', async () => {
    const before = await counts();
    const [taken] = await sql<{ id: string }>(app.database.ownerUrl, 'SELECT id FROM consultation');
    await expect(
      app.get(UnitOfWork).run(async (tx) => {
        const input = { submission: Intake.parse(submission()), idempotencyKey: null };
        await app.get(SubmitConsultation).executeIn(tx, input, { kind: 'anonymous' });
        await tx.query('INSERT INTO consultation (id) VALUES ($1)', [taken?.id]);
      }),
    ).rejects.toThrow();
    expect(await counts()).toEqual(before);
  });

  test('no event carries what the person wrote', async () => {
    const { id } = await submitCase(app);
    await heardCase(app);
    expect(JSON.stringify(await eventsOf(app, id))).not.toMatch(/架空|example\.jp|059/);
  });

  test('numbers rise within the fiscal year of receipt, from 1 in each', async () => {
    const at = (receivedAt: string) =>
      app.get(SubmitConsultation).execute(
        {
          submission: Intake.parse(submission({ channel: 'phone', receivedAt })),
          idempotencyKey: null,
        },
        staff(),
      );
    const lastDay = await at('2025-03-31T23:59:59+09:00');
    const newYear = await at('2025-04-01T00:00:00+09:00');
    expect([lastDay.receiptNumber, newYear.receiptNumber]).toEqual(['R6-00001', 'R7-00001']);
    expect(await show(newYear.id)).toMatchObject({ fiscalYear: 2025, channel: 'phone' });
  });

  test('sixteen at once get sixteen numbers', async () => {
    const receipts = await Promise.all(Array.from({ length: 16 }, () => submitCase(app)));
    expect(new Set(receipts.map(({ receiptNumber }) => receiptNumber)).size).toBe(16);
  });

  test('themes and places the centre does not know are refused', async () => {
    const asked = submitCase(app, {
      themes: ['2-8', '9-9'],
      requester: { ...(submission().requester as object), municipality: '131016' },
    });
    expect((await problemOf(asked)).errors?.map(({ pointer }) => pointer)).toEqual([
      '/themes/1',
      '/requester/municipality',
    ]);
  });

  test('a time to come is refused', async () => {
    const asked = submitCase(app, { receivedAt: '2026-11-22T00:00:00+09:00' });
    expect((await problemOf(asked)).errors).toMatchObject([{ pointer: '/receivedAt' }]);
  });

  test('the first reply is due in business days, over the weekend and the holiday', async () => {
    // Saturday 21 November 2026; Monday 23 is 勤労感謝の日; three business days: 24, 25, 26.
    const { id } = await submitCase(app);
    expect((await show(id)).replyBy).toMatch(/^2026-11-26T/);
  });

  test('a form filled faster than a person can goes to the spam queue, silently', async () => {
    const input = {
      submission: Intake.parse(submission()),
      idempotencyKey: null,
      suspicious: true,
    };
    const { id } = await app.get(SubmitConsultation).execute(input, { kind: 'anonymous' });
    expect(await show(id)).toMatchObject({ state: 'spam' });
    expect(await eventTypes(app, id)).toEqual([]);
  });
});

describe('finding', () => {
  test('by the number as people type it', async () => {
    const { id, receiptNumber } = await submitCase(app);
    const typed = receiptNumber.replace('R8-', 'ｒ８ー');
    expect((await app.get(FindCase).byReceiptNumber(typed))?.id).toBe(id);
    expect(await app.get(FindCase).byReceiptNumber('なにか')).toBeNull();
  });

  test('by id, those who ask at the same time with one query, and afresh the next time', async () => {
    const [one, other] = [await submitCase(app), await submitCase(app)];
    const cases = app.get(FindCase);
    const queries = jest.spyOn(app.get(UnitOfWork).read, 'findBy');
    const asked = [one.id, other.id, one.id, crypto.randomUUID(), 'unreadable'];
    const answers = await Promise.all(asked.map((id) => cases.byId(id)));
    expect(answers.map((found) => found?.id)).toEqual([
      one.id,
      other.id,
      one.id,
      undefined,
      undefined,
    ]);
    expect(queries).toHaveBeenCalledTimes(1);
    await sql(app.database.url, `UPDATE consultation SET title = '別の題' WHERE id = $1`, [one.id]);
    expect((await cases.byId(one.id))?.title).toBe('別の題');
    queries.mockRestore();
  });

  test('signs in a search are taken for themselves', async () => {
    const { id } = await submitCase(app, { title: '100%電子化_したい' });
    await submitCase(app, { title: '1000電子化したい' });
    const page = await app.get(ListConsultations).page({
      page: 1,
      perPage: 25,
      order: 'DESC',
      sort: 'receivedAt',
      q: '100%電子化_',
    });
    expect(page.items.map((item) => item.id)).toEqual([id]);
  });
});

async function counts(): Promise<unknown> {
  const [row] = await sql<Record<string, string>>(
    app.database.ownerUrl,
    `SELECT (SELECT count(*) FROM consultation) AS cases,
            (SELECT count(*) FROM timeline_entry) AS entries,
            (SELECT count(*) FROM outbox_event) AS events,
            (SELECT count(*) FROM audit_entry) AS audits`,
  );
  return row;
}
