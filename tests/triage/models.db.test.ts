import { ModelTrainer } from '../../server/triage/commands/train-model.js';
import { PromoteModel } from '../../server/triage/commands/promote-model.js';
import { ListModels } from '../../server/triage/queries/list-models.js';
import { QualityFigures } from '../../server/triage/queries/quality-figures.js';
import { inputOf, TriageModel } from '../../server/triage/services/triage-model.js';
import { SYSTEM, auditOf, staff } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { confirmedCase, confirmMany, KINDS } from './support.js';

let app: TestApp;
let cases: number;
beforeAll(async () => {
  app = await testApp();
  cases = await confirmMany(app, 10);
}, 120_000);
afterAll(() => app.close());

const NEW_CASE = {
  requesterType: 'business',
  contentType: null,
  themes: [],
  title: 'もこもこ',
  body: 'ふるふるがぬくぬくしません。',
};
const suggest = async () => (await app.get(TriageModel).current()).suggest(inputOf(NEW_CASE));
const promote = (number: number | null, role: 'manager' | 'staff' = 'manager') =>
  app.get(PromoteModel).execute({ number, reason: '試しに' }, staff(role));

test('nothing is learned before the first training', async () => {
  const { themes, modelVersion } = await suggest();
  expect(themes[0]?.needsReview).toBe(true);
  expect(modelVersion).not.toContain('model');
});

test('what staff confirmed is learned, judged on the frozen fold and speaks when better', async () => {
  expect(await app.get(ModelTrainer).train(SYSTEM)).toBe('better');
  const { themes, contentType, modelVersion } = await suggest();
  expect(modelVersion).toMatch(/\+model-1$/u);
  expect(themes[0]?.value).toBe('1-5');
  expect(contentType.value).toBe('training');
  const { current, items, labels, newLabels } = await app.get(ListModels).all();
  expect(current).toBe(1);
  expect({ labels, newLabels }).toEqual({ labels: cases, newLabels: 0 });
  expect(items[0]).toMatchObject({ number: 1, verdict: 'better', currentThen: null, usable: true });
  expect((items[0]?.trainedOn ?? 0) + (items[0]?.judgedOn ?? 0)).toBe(cases);
  expect(items[0]?.score).toBeGreaterThan(items[0]?.scoreToBeat ?? 1);
});

test('nothing new confirmed: nothing is trained; asked for, no better model is not promoted', async () => {
  expect(await app.get(ModelTrainer).train(SYSTEM)).toBeNull();
  expect(await app.get(ModelTrainer).train(SYSTEM, { always: true })).toBe('not-better');
  expect((await app.get(ListModels).all()).current).toBe(1);
});

test('one press goes back to the rules alone, and forward again', async () => {
  await promote(null);
  expect((await suggest()).modelVersion).not.toContain('model');
  await expect(promote(null)).rejects.toMatchObject({ status: 409 });
  await promote(1);
  expect((await suggest()).themes[0]?.value).toBe('1-5');
  const { promotions } = await app.get(ListModels).all();
  expect(promotions.map(({ number }) => number)).toEqual([1, null, 1]);
  expect(await auditOf(app, 'rules')).toContain('triage-model.promoted');
});

test('staff cannot choose a model, and nobody one that is not there', async () => {
  await expect(promote(2, 'staff')).rejects.toMatchObject({ status: 403 });
  await expect(promote(99)).rejects.toMatchObject({ status: 404 });
});

test('what was declared is remembered from the first confirmation, for training', async () => {
  const id = await confirmedCase(app, KINDS[0]);
  const rows = await sql(
    app.database.ownerUrl,
    `SELECT declared->>'contentType' AS declared, suggested->'themes'->0->>'value' AS suggested,
            suggested::text LIKE '%evidence%' AS quoted
     FROM triage_confirmation WHERE consultation_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ declared: null, suggested: '1-5', quoted: false }]);
});

test('quality: accuracy, calibration and confusion of what staff were shown', async () => {
  const { cases: counted, axes, months } = await app.get(QualityFigures).of({ months: 12 });
  expect(counted).toBe(cases + 1);
  const themes = axes.find(({ axis }) => axis === 'themes');
  expect(themes?.answers).toBe(cases + 1);
  expect(themes?.reliability.reduce((sum, bin) => sum + bin.answers, 0)).toBe(cases + 1);
  expect(themes?.confusion.reduce((sum, one) => sum + one.count, 0)).toBe(cases + 1);
  expect(months).toHaveLength(1);
  expect(months[0]?.accuracy.requesterType).toBe(1);
});
