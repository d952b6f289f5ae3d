import fc from 'fast-check';
import { fiscalYearOf } from '../../server/platform/time/fiscal-year.js';
import { newId } from '../../server/platform/core/ids.js';
import { CHOICES, SurveyResults } from '../../server/surveys/index.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const invitation = fc.record({
  at: fc.date({
    min: new Date('2025-03-30T00:00:00Z'),
    max: new Date('2026-04-02T00:00:00Z'),
    noInvalidDate: true,
  }),
  version: fc.constantFrom(1, 2),
  outcome: fc.constantFrom(...CHOICES, 'unanswered' as const, 'superseded' as const),
});

test('the tally of the view is a naive recount, whatever was asked and answered', async () => {
  const { id: consultationId } = await submitCase(app);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(invitation, { maxLength: 12, selector: ({ at }) => at.getTime() }),
      async (invitations) => {
        await sql(app.database.ownerUrl, 'TRUNCATE survey_invitation CASCADE');
        for (const { at, version, outcome } of invitations) {
          const answered = CHOICES.some((choice) => choice === outcome);
          const id = newId();
          await sql(
            app.database.ownerUrl,
            `INSERT INTO survey_invitation (id, subject_kind, subject_id, consultation_id, support_type,
               support_ended_at, fiscal_year, definition_version, state, send_at, created_at)
             VALUES ($1, 'consultation', $2, $2, 'consultation', $3, $4, $5, $6, $3, $3)`,
            [
              id,
              consultationId,
              at,
              fiscalYearOf(at),
              version,
              answered ? 'answered' : outcome === 'superseded' ? 'superseded' : 'invited',
            ],
          );
          if (!answered) continue;
          await sql(
            app.database.ownerUrl,
            `INSERT INTO survey_answer VALUES ($1, $2, $3, $4, NULL, 'web', NULL, $5, $5, $5)`,
            [newId(), id, consultationId, outcome, at],
          );
        }
        for (const year of [2024, 2025, 2026]) {
          const naive = new Map<string, number>();
          for (const { at, version, outcome } of invitations) {
            if (fiscalYearOf(at) !== year || outcome === 'superseded') continue;
            const key = `${String(version)} ${outcome === 'unanswered' ? 'null' : outcome}`;
            naive.set(key, (naive.get(key) ?? 0) + 1);
          }
          const tally = (await app.get(SurveyResults).tally(year)).map(
            ({ definitionVersion, choice, count }) =>
              [`${String(definitionVersion)} ${String(choice)}`, count] as const,
          );
          expect(new Map(tally)).toEqual(naive);
          const rows = await app.get(SurveyResults).ofFiscalYear(year);
          expect(rows).toHaveLength([...naive.values()].reduce((sum, count) => sum + count, 0));
        }
      },
    ),
    { numRuns: 15 },
  );
});

test('the app’s own role can read the view', async () => {
  await expect(sql(app.database.url, 'SELECT * FROM survey_result')).resolves.toEqual(
    expect.any(Array),
  );
});
