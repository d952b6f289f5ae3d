import { AnswerConsultation } from '../../server/conversations/index.js';
import { InviteToSurvey, ShowSurvey } from '../../server/surveys/index.js';
import { Links } from '../../server/identity/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';
import { STAFF, submitCase } from './support/cases.js';

let office: TestApp;
let browser: PlainBrowser;
beforeAll(async () => {
  office = await testApp();
});
beforeEach(() => {
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

/** A case staff have answered, with its survey. */
async function answered(over: Record<string, unknown> = {}) {
  const made = await submitCase(office, over);
  await office
    .get(AnswerConsultation)
    .execute({ consultationId: made.id, body: '回答です。' }, STAFF);
  const system = { kind: 'system', id: 'surveys.invite' } as const;
  await office.get(InviteToSurvey).execute({ consultationId: made.id }, system);
  const survey = await office.get(ShowSurvey).find({ consultationId: made.id });
  const url = office.get(Links).firstUrl('survey', survey!.invitationId);
  return { ...made, surveyPath: new URL(url).pathname };
}

const choiceOf = async (consultationId: string) => office.get(ShowSurvey).find({ consultationId });

describe('the survey', () => {
  it('is four buttons, and reading it answers nothing', async () => {
    const { id, surveyPath } = await answered();
    const { html } = await browser.get(surveyPath);
    expect(html.match(/<button[^>]+name="choice"/g)).toHaveLength(4);
    expect((await choiceOf(id))?.choice).toBeNull();
  });

  it('takes an answer with one press, then a comment, then another mind', async () => {
    const { id, surveyPath } = await answered();
    const thanks = await browser.submit(surveyPath, { choice: 'useful' });
    expect(thanks.html).toContain('ありがとうございました');
    expect(thanks.html).toContain('「役に立った」と受け付けました。');
    await browser.submit(`${surveyPath}/comment`, { comment: 'たいへん助かりました。' });
    expect(await choiceOf(id)).toMatchObject({
      choice: 'useful',
      comment: 'たいへん助かりました。',
    });
    await browser.submit(surveyPath, { choice: 'somewhat_useful' });
    expect(await choiceOf(id)).toMatchObject({
      choice: 'somewhat_useful',
      comment: 'たいへん助かりました。',
    });
  });

  it('stands on the tracking page once the case is answered', async () => {
    const { id, trackingPath, surveyPath } = await answered();
    const { html } = await browser.get(trackingPath);
    expect(html).toContain(`action="${surveyPath}"`);
    expect(html).toContain('回答です。');
    await browser.post(surveyPath, { choice: 'not_useful' });
    expect((await choiceOf(id))?.choice).toBe('not_useful');
    expect((await browser.get(trackingPath)).html).toContain('aria-pressed="true"');
  });

  it('can no longer be changed after twelve hours, and says so', async () => {
    const { id, surveyPath } = await answered();
    await browser.post(surveyPath, { choice: 'useful' });
    const now = office.clock.now();
    office.clock.set(new Date(now.getTime() + 12 * 3_600_000));
    const page = await browser.get(surveyPath);
    await browser.post(surveyPath, { choice: 'not_useful' });
    office.clock.set(now);
    expect(page.html).toContain('回答は締め切りました');
    expect((await choiceOf(id))?.choice).toBe('useful');
  });

  it('speaks the language the case was written in, unless the reader chose another', async () => {
    const { surveyPath, trackingPath } = await answered({ language: 'en' });
    expect((await browser.get(surveyPath)).html).toContain('Somewhat useful');
    expect((await browser.get(trackingPath)).html).toContain('Your case');
    expect((await browser.get(`${surveyPath}?lang=ja`)).html).toContain('やや役に立った');
  });

  it('leads back to the buttons when something else is sent', async () => {
    const { id, surveyPath } = await answered();
    expect((await browser.post(surveyPath, { choice: 'perfect' })).location).toBe(surveyPath);
    expect((await browser.post(`${surveyPath}/comment`, { comment: 'x' })).location).toBe(
      surveyPath,
    );
    expect((await choiceOf(id))?.choice).toBeNull();
  });

  it('refuses a comment that is too long and keeps it on the page', async () => {
    const { surveyPath } = await answered();
    await browser.post(surveyPath, { choice: 'useful' });
    const page = await browser.post(`${surveyPath}/comment`, { comment: 'あ'.repeat(2_001) });
    expect(page.status).toBe(422);
    expect(page.html).toContain('2,000文字まで');
    expect(page.html).toContain('あああ');
  });
});
