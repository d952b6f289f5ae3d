import { loadDemo } from '../../server/demo/index.js';
import { ReadDemoJob } from '../../server/triage/jobs/read-demo.job.js';
import { ModelTrainer } from '../../server/triage/commands/train-model.js';
import { QualityFigures } from '../../server/triage/queries/quality-figures.js';
import { SYSTEM } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ realTime: true });
  await loadDemo(app.app);
}, 120_000);
afterAll(() => app.close());

test('the demo’s confirmed cases have figures and can be learned from', async () => {
  const quality = app.get(QualityFigures);
  expect((await quality.of({ months: 36 })).cases).toBe(0);
  await app.get(ReadDemoJob).run();
  const { cases, axes } = await quality.of({ months: 36 });
  expect(cases).toBeGreaterThan(10);
  for (const axis of axes) expect(axis.accuracy).toBeGreaterThan(0.5);
  await app.get(ReadDemoJob).run();
  expect((await quality.of({ months: 36 })).cases).toBe(cases);
  expect(await app.get(ModelTrainer).train(SYSTEM)).not.toBeNull();
}, 60_000);
