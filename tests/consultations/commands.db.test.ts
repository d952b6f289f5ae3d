import {
  CaseHistory,
  FindCase,
  Intake,
  ListConsultations,
  lockCase,
  moveCase,
  MoveConsultation,
  RecordHearing,
  ShowConsultation,
  SubmitConsultation,
  UpdateConsultation,
} from '../../server/consultations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { Accounts } from '../../server/identity/index.js';
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
} from './desk.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const HEARING = { problem: 'p', goal: 'g', constraints: '', firstAdvice: '' };
const show = (id: string) => app.get(ShowConsultation).byId(id);
const move = (id: string, to: string, reason: string | null = null) =>
  app.get(MoveConsultation).execute({ id, to: to as 'closed', reason }, staff());

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

  test('signs in a search are taken for themselves', async () => {
    const { id } = await submitCase(app, { title: '100%電子化_したい' });
    await submitCase(app, { title: '1000電子化したい' });
    const found = await app.get(ListConsultations).page({
      page: 1,
      perPage: 25,
      order: 'DESC',
      sort: 'receivedAt',
      q: '100%電子化_',
    });
    expect(found.items.map((item) => item.id)).toEqual([id]);
  });
});

describe('moving', () => {
  test('a hearing opens the case, a finished one looks for a supporter', async () => {
    const { id } = await submitCase(app);
    const record = app.get(RecordHearing);
    await record.execute({ id, ...HEARING, readyForMatching: false }, staff());
    expect(await show(id)).toMatchObject({ state: 'hearing', replyBy: null });
    await record.execute({ id, ...HEARING, goal: 'g2', readyForMatching: true }, staff());
    expect((await show(id)).state).toBe('matching');
    const hearings = await app.get(CaseHistory).hearings(id);
    expect(hearings.map(({ version, goal }) => [version, goal])).toEqual([
      [2, 'g2'],
      [1, 'g'],
    ]);
    expect(await eventTypes(app, id)).toEqual([
      'consultation.submitted',
      'hearing.recorded',
      'consultation.moved',
      'hearing.recorded',
      'consultation.moved',
    ]);
  });

  test('two hearings at once become two versions', async () => {
    const { id } = await submitCase(app);
    const record = app.get(RecordHearing);
    await Promise.all(
      ['a', 'b'].map((goal) =>
        record.execute({ id, ...HEARING, goal, readyForMatching: false }, staff()),
      ),
    );
    const versions = await app.get(CaseHistory).hearings(id);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('a move that belongs to another use case is refused', async () => {
    const id = await heardCase(app, { readyForMatching: true });
    expect(await problemOf(move(id, 'advising'))).toMatchObject({
      status: 409,
      code: 'no-such-move',
    });
  });

  test('a reason is asked for where the table says so', async () => {
    const id = await heardCase(app);
    expect((await problemOf(move(id, 'withdrawn'))).errors).toMatchObject([
      { pointer: '/reason', code: 'required' },
    ]);
    await move(id, 'withdrawn', '電話で取り下げのご連絡');
    expect(await app.get(CaseHistory).timeline(id)).toContainEqual(
      expect.objectContaining({
        text: '「聞き取り中」から「取り下げ」に進めました（理由: 電話で取り下げのご連絡）',
      }),
    );
  });

  test('a waiting case remembers where it waited', async () => {
    const id = await heardCase(app, { readyForMatching: true });
    await move(id, 'awaiting_requester');
    const waiting = await show(id);
    expect(waiting.waitingFrom).toBe('matching');
    expect(waiting.allowedTransitions.map(({ to }) => to)).toEqual(['matching', 'withdrawn']);
    await move(id, 'matching');
    expect(await show(id)).toMatchObject({ state: 'matching', waitingFrom: null });
  });

  test('closing dates the case, reopening undoes that and asks why', async () => {
    const id = await heardCase(app);
    await move(id, 'withdrawn', '間違い');
    await move(id, 'closed');
    expect(await show(id)).toMatchObject({ closedAt: app.clock.now().toISOString() });
    expect((await eventTypes(app, id)).slice(-2)).toEqual([
      'consultation.moved',
      'consultation.closed',
    ]);
    expect((await problemOf(move(id, 'hearing'))).status).toBe(422);
    await move(id, 'hearing', 'まだ困っている');
    expect(await show(id)).toMatchObject({ state: 'hearing', closedAt: null });
  });

  test('of two who move at once, one moves and the other is told to look again', async () => {
    const id = await heardCase(app);
    const results = await Promise.allSettled([move(id, 'matching'), move(id, 'matching')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await timelineOf(app, id)).filter((kind) => kind === 'moved')).toHaveLength(2);
  });

  test('an answer dates the end of support and is told of once', async () => {
    const id = await heardCase(app);
    const events = await app.get(UnitOfWork).run(async (tx) => {
      return moveCase(tx, await lockCase(tx, id), 'answered', staff(), app.clock.now());
    });
    expect(events.map(({ type }) => type)).toEqual(['consultation.moved', 'consultation.answered']);
    expect((await show(id)).supportEndedAt).toBe(app.clock.now().toISOString());
  });
});

describe('assigning and mending', () => {
  const update = (id: string, version: number, changes: Record<string, unknown>) =>
    app.get(UpdateConsultation).execute({ id, version, changes }, staff());

  test('who works from an old version is told what the fields hold now', async () => {
    const { id } = await submitCase(app);
    await update(id, 1, { title: '新しい題名' });
    const problem = await problemOf(update(id, 1, { title: 'ほかの題名', goal: '目標' }));
    expect(problem).toMatchObject({
      status: 412,
      extra: { current: { title: '新しい題名', goal: null } },
    });
  });

  test('changing nothing leaves version and timeline alone', async () => {
    const { id } = await submitCase(app);
    await update(id, 1, { title: submission().title });
    expect((await show(id)).version).toBe(1);
    expect(await timelineOf(app, id)).toEqual(['submitted']);
  });

  test('only colleagues who work cases can be assigned', async () => {
    const { id } = await submitCase(app);
    const open = (role: 'staff' | 'auditor') =>
      app.get(Accounts).create({ name: `架空 ${role}`, email: `${role}@example.jp`, role });
    const auditor = await open('auditor');
    const colleague = await open('staff');
    expect((await problemOf(update(id, 1, { assigneeId: auditor.id }))).status).toBe(422);
    await update(id, 1, { assigneeId: colleague.id });
    expect(await show(id)).toMatchObject({ assigneeName: '架空 staff', version: 2 });
    expect(await timelineOf(app, id)).toContain('assigned');
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
