import { Intake, MoveConsultation, SubmitConsultation } from '../../server/consultations/index.js';
import { ForgetKeysJob } from '../../server/consultations/jobs/delete-idempotency-keys.js';
import { HoldCase, ReleaseHold, RequestErasure } from '../../server/privacy/index.js';
import { EraseCase } from '../../server/privacy/index.js';
import {
  SetCaseRetention,
  SetDefaultRetention,
} from '../../server/privacy/commands/set-retention.js';
import { EraseDueJob } from '../../server/privacy/jobs/erase-due.js';
import { DueCases } from '../../server/privacy/queries/due-cases.js';
import { ErasureRequests } from '../../server/privacy/queries/erasure-requests.js';
import { ListErasures } from '../../server/privacy/queries/list-erasures.js';
import { ShowCasePrivacy } from '../../server/privacy/queries/show-case-privacy.js';
import {
  eventTypes,
  jobContext,
  problemOf,
  requesterOf,
  staff,
  submitCase,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { sql } from '../support/database.js';
import { submission as aSubmission } from '../support/submissions.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;
const manager = staff('manager');

beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

const at = (time: string): void => app.clock.set(`${time}+09:00`);

/** A case closed in the fiscal year 2026 (令和8年度). */
async function closedCase(): Promise<{ id: string; receiptNumber: string }> {
  const receipt = await submitCase(app);
  const move = app.get(MoveConsultation);
  await move.execute({ id: receipt.id, to: 'withdrawn', reason: '取り下げ' }, staff());
  await move.execute({ id: receipt.id, to: 'closed', reason: null }, staff());
  return receipt;
}

const nightly = () => app.get(EraseDueJob).run(undefined, jobContext);

async function erased(): Promise<string[]> {
  const { items } = await app.get(ListErasures).page({ page: 1, perPage: 100 });
  return items.map(({ consultationId }) => consultationId).sort();
}

async function due(on?: string): Promise<{ id: string; heldFor: string[] }[]> {
  const { items } = await app.get(DueCases).preview({ page: 1, perPage: 100, on });
  return items.map(({ id, heldFor }) => ({ id, heldFor }));
}

test('a closed case is erased in the first night after its time, not one night before', async () => {
  const { id } = await closedCase();
  const open = await submitCase(app);
  at('2032-03-31T03:10:00');
  await nightly();
  expect(await erased()).toEqual([]);
  expect(await due('2032-04-01')).toEqual([{ id, heldFor: [] }]);
  at('2032-04-01T03:10:00');
  await nightly();
  await nightly();
  expect(await erased()).toEqual([id]);
  expect(await due()).toEqual([]);
  expect(await timelineOf(app, id)).toContain('erased');
  expect(await eventTypes(app, id)).toContain('consultation.erased');
  const [row] = await sql<{ name: string }>(
    app.database.ownerUrl,
    'SELECT name FROM consultation WHERE id = $1',
    [open.id],
  );
  expect(row?.name).toBe('架空 花子');
});

test('a case of a class of its own goes by that, the others by the setting', async () => {
  const [short, long, usual] = [await closedCase(), await closedCase(), await closedCase()];
  const save = app.get(SetCaseRetention);
  await save.execute({ consultationId: short.id, years: 1 }, manager);
  await save.execute({ consultationId: long.id, years: 30 }, manager);
  await app.get(SetDefaultRetention).execute({ years: 3 }, manager);
  at('2028-04-01T03:10:00');
  await nightly();
  expect(await erased()).toEqual([short.id]);
  at('2030-04-01T03:10:00');
  await nightly();
  expect(await erased()).toEqual([short.id, usual.id].sort());
  const { retention } = await app.get(ShowCasePrivacy).byId(long.id);
  expect(retention).toEqual({ years: 30, own: true, keptUntil: '2057-03-31T15:00:00.000Z' });
  await save.execute({ consultationId: long.id, years: null }, manager);
  expect(await due()).toEqual([{ id: long.id, heldFor: [] }]);
});

test('a hold keeps a case from the night and from people, until it is released', async () => {
  const { id, receiptNumber } = await closedCase();
  const input = { consultationId: id, kind: 'litigation', reason: '係争中' } as const;
  const hold = await app.get(HoldCase).execute(input, manager);
  at('2040-04-01T03:10:00');
  await nightly();
  expect(await erased()).toEqual([]);
  expect(await due()).toEqual([{ id, heldFor: ['訴訟'] }]);
  const erase = () =>
    app.get(EraseCase).execute({ consultationId: id, ground: 'requester', receiptNumber }, manager);
  expect(await problemOf(erase())).toMatchObject({ status: 409, code: 'held' });
  await app.get(ReleaseHold).execute({ consultationId: id, holdId: hold.id }, manager);
  await nightly();
  expect(await erased()).toEqual([id]);
});

test('an erased case that was reopened and closed again has a time of its own again', async () => {
  const { id, receiptNumber } = await closedCase();
  await app.get(EraseCase).execute({ consultationId: id, ground: 'desk', receiptNumber }, manager);
  app.clock.advance(60_000);
  const move = app.get(MoveConsultation);
  await move.execute({ id, to: 'hearing', reason: '新しい相談' }, staff());
  await move.execute({ id, to: 'withdrawn', reason: '新しい理由' }, staff());
  at('2032-04-01T03:10:00');
  await nightly();
  expect(await erased()).toEqual([id, id]);
});

test('what was sent under a key is forgotten after a month, and not before', async () => {
  const submission = Intake.parse(aSubmission());
  const send = async () =>
    (
      await app
        .get(SubmitConsultation)
        .execute({ submission, idempotencyKey: 'pressed-twice-1' }, { kind: 'anonymous' })
    ).id;
  const first = await send();
  app.clock.advance(29 * 86_400_000);
  await app.get(ForgetKeysJob).run();
  expect(await send()).toBe(first);
  app.clock.advance(2 * 86_400_000);
  await app.get(ForgetKeysJob).run();
  expect(await send()).not.toBe(first);
});

test('staff do not erase, an open case is not erased, and the receipt number must be typed', async () => {
  const open = await submitCase(app);
  const { id, receiptNumber } = await closedCase();
  const erase = (consultationId: string, typed: string, actor = manager) =>
    problemOf(
      app.get(EraseCase).execute({ consultationId, ground: 'desk', receiptNumber: typed }, actor),
    );
  expect(await erase(id, receiptNumber, staff())).toMatchObject({ status: 403 });
  expect(await erase(id, receiptNumber, requesterOf(id))).toMatchObject({ status: 403 });
  expect(await erase(id, open.receiptNumber)).toMatchObject({ status: 422 });
  expect(await erase(open.id, open.receiptNumber)).toMatchObject({
    status: 409,
    code: 'case-open',
  });
  expect(await erased()).toEqual([]);
});

test('a requester’s wish is listed once and settled by erasing', async () => {
  const { id, receiptNumber } = await closedCase();
  const ask = () => app.get(RequestErasure).execute({ consultationId: id }, requesterOf(id));
  await ask();
  await ask();
  const open = () => app.get(ErasureRequests).open();
  expect((await open()).map(({ consultationId }) => consultationId)).toEqual([id]);
  expect((await timelineOf(app, id)).filter((kind) => kind === 'erasure-requested')).toHaveLength(
    1,
  );
  const stranger = await submitCase(app);
  const theirs = app.get(RequestErasure).execute({ consultationId: id }, requesterOf(stranger.id));
  expect(await problemOf(theirs)).toMatchObject({ status: 404 });
  const input = { consultationId: id, ground: 'requester', receiptNumber } as const;
  await app.get(EraseCase).execute(input, manager);
  expect(await open()).toEqual([]);
});
