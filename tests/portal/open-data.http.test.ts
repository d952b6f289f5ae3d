import { loadDemo } from '../../server/demo/index.js';
import { RollUps } from '../../server/kpi/index.js';
import { ClosePeriod } from '../../server/kpi/commands/close-period.js';
import { DraftOpenData } from '../../server/kpi/commands/draft-open-data.js';
import { PublishOpenData } from '../../server/kpi/commands/publish-open-data.js';
import { PublishComment } from '../../server/surveys/commands/publish-comment.js';
import { staff } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { surveysFixture } from '../surveys/surveys-fixture.js';
import { PlainBrowser } from './support/browser.js';

let office: TestApp;
let browser: PlainBrowser;
beforeAll(async () => {
  office = await testApp();
  await loadDemo(office.app);
  await office.get(RollUps).catchUp();
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

const manager = staff('manager');

test('says so while nothing is published', async () => {
  expect((await browser.get('/open-data')).html).toContain('公開しているデータは、まだありません');
  expect((await browser.get('/open-data/consultations/2021')).status).toBe(404);
});

test('a draft is nobody’s business; approved, it can be read and taken away', async () => {
  await office.get(ClosePeriod).execute({ period: 'FY2021' }, manager);
  const body = { dataset: 'consultations', fiscalYear: 2021 } as const;
  const id = await office.get(DraftOpenData).execute(body, manager);
  expect((await browser.get('/open-data')).html).not.toContain('令和3年度');
  await office.get(PublishOpenData).execute({ id }, manager);
  const list = await browser.get('/open-data');
  expect(list.html).toContain('令和3年度');
  expect(list.html).toContain('CC BY 4.0');
  const table = await browser.get('/open-data/consultations/2021');
  expect(table.html).toContain('<th scope="col">');
  expect(table.html).toMatch(/>X</);
  const [, csv = ''] = /href="(\/api\/v1\/open-data\/[^"]*csv[^"]*)"/.exec(table.html) ?? [];
  const file = await office.inject({ url: csv.replaceAll('&amp;', '&') });
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
});

test('comments are shown in staff’s words, and only while their writers let us', async () => {
  const { invited, byLink } = surveysFixture(() => office);
  const { invitationId } = await invited();
  const said = { comment: '架空商店です。助かりました。', publishConsent: true };
  const answer = await byLink(invitationId, said);
  expect((await browser.get('/voices')).html).toContain('まだありません');
  const text = '助かりました。';
  await office.get(PublishComment).execute({ answerId: answer.id, text }, manager);
  const shown = await browser.get('/voices');
  expect(shown.html).toContain(text);
  expect(shown.html).not.toContain('架空商店');
  await byLink(invitationId, { ...said, publishConsent: false });
  expect((await browser.get('/voices')).html).not.toContain(text);
});
