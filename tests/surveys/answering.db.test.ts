import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { ShowSurvey } from '../../server/surveys/index.js';
import {
  auditOf,
  eventsOf,
  heardCase,
  problemOf,
  requesterOf,
  staff,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { surveysFixture, surveyLink } from './surveys-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { byLink, invited, resultsOf, say } = surveysFixture(() => app);

describe('answering', () => {
  test('by survey link or tracking link is one answer', async () => {
    const { consultationId, invitationId } = await invited();
    await byLink(invitationId, { choice: 'not_useful', comment: 'むずかしかった' });
    await say({ consultationId }, requesterOf(consultationId), { choice: 'somewhat_useful' });
    expect(await resultsOf(consultationId)).toEqual(['somewhat_useful']);
    expect(await app.get(ShowSurvey).find({ invitationId })).toMatchObject({
      choice: 'somewhat_useful',
      comment: null,
      channel: 'web',
      editableUntil: '2026-11-21T13:00:00.000Z',
    });
    expect(
      (await timelineOf(app, consultationId)).filter((value) => value === 'survey-answered'),
    ).toHaveLength(1);
    expect(await auditOf(app, invitationId)).toEqual(['survey.answered', 'survey.answer-changed']);
  });

  test('is told of with ids only, never with the words', async () => {
    const { consultationId, invitationId } = await invited();
    const answer = await byLink(invitationId, { comment: '架空のことば' });
    const last = (await eventsOf(app, consultationId)).at(-1);
    expect(last).toEqual({
      type: 'survey.answered',
      payload: { answerId: answer.id, invitationId, consultationId },
    });
    const audits = await sql(
      app.database.ownerUrl,
      'SELECT * FROM audit_entry WHERE record_id = $1',
      [invitationId],
    );
    expect(JSON.stringify(audits)).not.toContain('ことば');
  });

  test('can be changed for twelve hours, then stands', async () => {
    const { consultationId, invitationId } = await invited();
    await byLink(invitationId);
    app.clock.advance(12 * 3_600_000 - 1);
    await byLink(invitationId, { choice: 'not_useful' });
    app.clock.advance(1);
    expect(await problemOf(byLink(invitationId))).toMatchObject({
      status: 409,
      code: 'survey-locked',
    });
    expect(await resultsOf(consultationId)).toEqual(['not_useful']);
    expect(await app.get(ShowSurvey).find({ invitationId })).toMatchObject({ locked: true });
  });

  test('twice at the same moment is one answer', async () => {
    const { consultationId, invitationId } = await invited();
    await Promise.all([byLink(invitationId), byLink(invitationId)]);
    expect(await resultsOf(consultationId)).toEqual(['useful']);
  });

  test('by somebody else is not found', async () => {
    const [mine, other] = [await invited(), await invited()];
    const { invitationId, consultationId } = mine;
    const strangers: Actor[] = [
      surveyLink(other.invitationId),
      { kind: 'link', link: 'offer', id: invitationId },
      requesterOf(other.consultationId),
      { kind: 'supporter', id: newId(), name: 'x' },
      { kind: 'anonymous' },
      staff('auditor'),
    ];
    for (const actor of strangers) {
      expect((await problemOf(say({ invitationId }, actor))).status).toBe(404);
    }
    expect((await problemOf(byLink(newId()))).status).toBe(404);
    expect(await resultsOf(consultationId)).toEqual([null]);
  });

  test('before support has ended is told to wait', async () => {
    const consultationId = await heardCase(app);
    const early = say({ consultationId }, requesterOf(consultationId));
    expect((await problemOf(early)).detail).toContain('支援が終わるとお送りします');
  });
});

describe('the desk', () => {
  test('enters what came by phone or on paper, with its day', async () => {
    const { consultationId, invitationId } = await invited();
    const answeredAt = new Date('2026-11-19T00:00:00+09:00');
    await say({ consultationId }, staff(), { channel: 'paper', answeredAt });
    expect(await app.get(ShowSurvey).find({ invitationId })).toMatchObject({
      channel: 'paper',
      answeredAt: answeredAt.toISOString(),
      locked: true,
    });
  });

  test('never answers as if it were the requester, nor over the requester', async () => {
    const { consultationId, invitationId } = await invited();
    expect((await problemOf(say({ consultationId }, staff()))).status).toBe(403);
    await byLink(invitationId, { choice: 'not_useful' });
    const over = say({ consultationId }, staff(), { channel: 'phone' });
    expect(await problemOf(over)).toMatchObject({ status: 409, code: 'already-answered' });
    expect(await resultsOf(consultationId)).toEqual(['not_useful']);
  });

  test('requesters cannot say that they were on the phone, or when', async () => {
    const { invitationId } = await invited();
    expect((await problemOf(byLink(invitationId, { channel: 'phone' }))).status).toBe(403);
    expect((await problemOf(byLink(invitationId, { answeredAt: NOW }))).status).toBe(403);
  });
});
