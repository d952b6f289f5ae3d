import {
  CaseHistory,
  lockCase,
  moveCase,
  MoveConsultation,
  RecordHearing,
  ShowConsultation,
  UpdateConsultation,
} from '../../server/consultations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { Accounts } from '../../server/identity/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { submission } from '../support/submissions.js';
import {
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

const HEARING = { problem: 'p', goal: 'g', constraints: '', firstAdvice: '' };
const show = (id: string) => app.get(ShowConsultation).byId(id);
const move = (id: string, to: string, reason: string | null = null) =>
  app.get(MoveConsultation).execute({ id, to: to as 'closed', reason }, staff());

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
