import { MoveConsultation } from '../../server/consultations/index.js';
import { JobRegistry } from '../../server/jobs/index.js';
import { InviteToSurvey, ShowSurvey, SurveyResults } from '../../server/surveys/index.js';
import {
  eventTypes,
  heardCase,
  jobContext,
  problemOf,
  staff,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { surveysFixture } from './surveys-fixture.js';

let app: TestApp;
const NOW = new Date('2026-11-21T10:00:00+09:00');
beforeAll(async () => {
  app = await testApp({ now: NOW });
});
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

const { answerAgain, answerCase, byLink, invite, invited, resultsOf } = surveysFixture(() => app);

describe('inviting', () => {
  test('happens when support has ended, once however often the job runs', async () => {
    const consultationId = await heardCase(app);
    const { declaration, handler } = app.get(JobRegistry).get('surveys.invite');
    expect(declaration.on).toEqual(['consultation.answered']);
    await handler.run({ consultationId }, jobContext);
    expect(await app.get(ShowSurvey).find({ consultationId })).toBeNull();
    await answerCase(consultationId);
    await Promise.all([
      handler.run({ consultationId }, jobContext),
      handler.run({ consultationId }, jobContext),
    ]);
    const told = (await eventTypes(app, consultationId)).filter(
      (eventType) => eventType === 'survey.invited',
    );
    expect(told).toHaveLength(1);
    expect(await app.get(ShowSurvey).find({ consultationId })).toMatchObject({
      fiscalYear: 2026,
      definitionVersion: 1,
      supportType: 'consultation',
      choice: null,
      editableUntil: null,
      locked: false,
    });
  });

  test('waits for the next end when the case is taken up again before the job came', async () => {
    const id = await heardCase(app);
    await answerCase(id);
    const back = { id, to: 'advising', reason: 'まだ' } as const;
    await app.get(MoveConsultation).execute(back, staff());
    expect(await invite(id)).toBeNull();
  });

  test('is a job’s work only', async () => {
    const { consultationId } = await invited();
    const asked = app.get(InviteToSurvey).execute({ consultationId }, staff());
    expect((await problemOf(asked)).status).toBe(403);
  });

  test.each([
    ['2026-03-31T23:59:59.999+09:00', 2025],
    ['2026-04-01T00:00:00.000+09:00', 2026],
  ])(
    'support that ended at %s counts in fiscal year %d, whenever it is answered',
    async (at, year) => {
      const consultationId = await heardCase(app);
      app.clock.set(at);
      await answerCase(consultationId);
      app.clock.set('2026-05-01T10:00:00+09:00');
      const invitationId = await invite(consultationId);
      await byLink(invitationId ?? '');
      expect(await resultsOf(consultationId, year)).toEqual(['useful']);
      expect(await resultsOf(consultationId, year === 2025 ? 2026 : 2025)).toEqual([]);
    },
  );
});

describe('a case answered again', () => {
  test('an unanswered invitation is superseded, and its link leads to the new one', async () => {
    const { consultationId, invitationId } = await invited();
    app.clock.set('2027-04-10T10:00:00+09:00');
    await answerAgain(consultationId);
    const second = await invite(consultationId);
    expect(second).not.toBe(invitationId);
    expect(await resultsOf(consultationId, 2026)).toEqual([]);
    expect(await resultsOf(consultationId, 2027)).toEqual([null]);
    await byLink(invitationId);
    expect(await resultsOf(consultationId, 2027)).toEqual(['useful']);
    expect((await app.get(ShowSurvey).find({ invitationId }))?.invitationId).toBe(second);
  });

  test('an answered one stands in its own year, and the new support is asked about anew', async () => {
    const { consultationId, invitationId } = await invited();
    await byLink(invitationId, { choice: 'not_useful' });
    app.clock.set('2027-04-10T10:00:00+09:00');
    await answerAgain(consultationId);
    const second = await invite(consultationId);
    await byLink(second ?? '', { choice: 'useful' });
    expect(await resultsOf(consultationId, 2026)).toEqual(['not_useful']);
    expect(await resultsOf(consultationId, 2027)).toEqual(['useful']);
    expect((await app.get(SurveyResults).latestChoices()).get(consultationId)).toBe('useful');
  });
});
