import { PostMessage } from '../../server/conversations/index.js';
import { EngagementsOfCase } from '../../server/engagements/index.js';
import { SignIn } from '../../server/identity/index.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';
import { addSupporter, offerCase, STAFF, submitCase } from './support/cases.js';

const REPORT = {
  situation: '注文が三つの経路で届いています。',
  advice: 'まず受付を一つにまとめましょう。',
  nextSteps: '注文フォームを試す',
  materials: 'https://example.jp/guide',
  metOn: '2026-11-20',
  method: 'online',
  minutesSpent: '６０分',
  intent: 'submit',
};

let office: TestApp;
let browser: PlainBrowser;
let supporterId: string;
beforeAll(async () => {
  office = await testApp();
  supporterId = (await addSupporter(office)).id;
});
beforeEach(() => {
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

/** Accepts a fresh offer in the browser; gives the paths of both parties. */
async function accepted() {
  const offer = await offerCase(office, supporterId);
  await browser.post(`${offer.offerPath}/accept`);
  return { ...offer, casePath: `/desk/cases/${offer.engagementId}` };
}

describe('an offer', () => {
  it('shows what is asked and by when, and nothing of who asks', async () => {
    const { offerPath } = await offerCase(office, supporterId, {
      body: '架空 花子です。hanako@example.jp か 059-000-0000 へお願いします。',
    });
    const { html, status } = await browser.get(offerPath);
    expect(status).toBe(200);
    expect(html).toContain('受発注をデジタル化したい');
    expect(html).toContain('注文が紙で届く');
    expect(html).toContain('お返事の期限');
    for (const secret of ['花子', 'hanako@example.jp', '059-000-0000', '架空製作所']) {
      expect(html).not.toContain(secret);
    }
  });

  it('is accepted with one button, which opens the case and shows the contact', async () => {
    const { offerPath, engagementId } = await offerCase(office, supporterId);
    await browser.get(offerPath);
    const answer = await browser.post(`${offerPath}/accept`);
    expect(answer.location).toBe(`/desk/cases/${engagementId}?done=accepted`);
    const { html } = await browser.get(answer.location!);
    expect(html).toContain('hanako@example.jp');
    expect(html).toContain('架空 助言 さん');
  });

  it('is declined with a reason, and says thank you', async () => {
    const { offerPath } = await offerCase(office, supporterId);
    const missing = await browser.post(`${offerPath}/decline`, { comment: '別の方を' });
    expect(missing.status).toBe(422);
    expect(missing.html).toContain('<a href="#reason">');
    expect(missing.html).toContain('別の方を');
    const page = await browser.submit(`${offerPath}/decline`, { reason: 'too_busy', comment: '' });
    expect(page.html).toContain('お返事を受け付けました');
    const spent = await browser.get(offerPath);
    expect(spent.status).toBe(410);
    expect(spent.html).toContain('すでに辞退いただいています');
  });

  it('that was accepted leads to the case; one that expired says until when it stood', async () => {
    const taken = await offerCase(office, supporterId);
    await browser.post(`${taken.offerPath}/accept`);
    const again = await browser.post(`${taken.offerPath}/accept`);
    expect(again.status).toBe(409);
    expect(again.html).toContain(`href="/desk/cases/${taken.engagementId}"`);

    const late = await offerCase(office, supporterId);
    const now = office.clock.now();
    office.clock.set(new Date(now.getTime() + 30 * 86_400_000));
    const page = await browser.get(late.offerPath);
    office.clock.set(now);
    expect(page.status).toBe(410);
    expect(page.html).toContain('期限');
    expect(page.html).toContain('サインイン用のリンクを受け取る');
  });
});

describe('the supporter’s desk', () => {
  it('asks strangers to sign in', async () => {
    const page = await browser.get('/desk');
    expect(page.status).toBe(401);
    expect(page.html).toContain('支援者のサインイン');
  });

  it('lists what waits for an answer before what is under way', async () => {
    const mine = await accepted();
    const waiting = await offerCase(office, supporterId);
    const token = await office.get(SignIn).asSupporter(supporterId);
    const { html } = await new PlainBrowser(office, { 'dxc-supporter': token }).get('/desk');
    expect(html).toContain(`href="${waiting.offerPath}"`);
    expect(html).toContain(`href="${mine.casePath}"`);
    expect(html.indexOf(waiting.offerPath)).toBeLessThan(html.indexOf(mine.casePath));
  });

  it('shows nobody else’s case', async () => {
    const other = await addSupporter(office, { name: '架空 別人', email: 'other@example.jp' });
    const theirs = await offerCase(office, other.id);
    await accepted();
    expect((await browser.get(`/desk/cases/${theirs.engagementId}`)).status).toBe(404);
    expect(
      (await browser.post(`/desk/cases/${theirs.engagementId}/messages`, { body: 'x' })).status,
    ).toBe(404);
  });

  it('lets the three parties talk, and keeps the desk’s own notes away', async () => {
    const { id, casePath, trackingPath } = await accepted();
    const say = (body: string, visibility: 'everyone' | 'staff') =>
      office.get(PostMessage).execute({ consultationId: id, body, visibility }, STAFF);
    await say('内部のメモ', 'staff');
    await browser.post(`${casePath}/messages`, { body: 'はじめまして、架空です。' });
    await browser.post(`${casePath}/messages`, { body: '職員の方だけに', visibility: 'support' });
    const { html } = await browser.get(casePath);
    expect(html).toContain('職員の方だけに');
    expect(html).not.toContain('内部のメモ');
    const requester = await new PlainBrowser(office).get(trackingPath);
    expect(requester.html).toContain('はじめまして、架空です。');
    expect(requester.html).not.toContain('職員の方だけに');
  });

  it('keeps a draft of the report, then hands it to the requester', async () => {
    const { casePath, trackingPath } = await accepted();
    const draft = { ...REPORT, advice: '', intent: 'save' };
    const saved = await browser.submit(`${casePath}/report`, draft);
    expect(saved.html).toContain('下書きを保存しました。');
    expect(saved.html).toContain(REPORT.situation);
    expect((await browser.get(trackingPath)).html).not.toContain(REPORT.situation);

    const incomplete = await browser.post(`${casePath}/report`, { ...REPORT, advice: ' ' });
    expect(incomplete.status).toBe(422);
    expect(incomplete.html).toContain('<a href="#advice">助言を入力してください。</a>');
    expect(incomplete.html).toContain('value="６０分"');

    const done = await browser.submit(`${casePath}/report`, REPORT);
    expect(done.html).toContain('助言記録を提出しました。');
    expect(done.html).toContain('60分');
    const requester = await browser.get(trackingPath);
    expect(requester.html).toContain('助言の内容');
    expect(requester.html).toContain(REPORT.advice);
    expect(requester.html).not.toContain('60分');
  });

  it('says what is wrong with a date in the future', async () => {
    const { casePath } = await accepted();
    const page = await browser.post(`${casePath}/report`, { ...REPORT, metOn: '2027-01-01' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<a href="#metOn">');
  });

  it('is no way in for requesters', async () => {
    const { trackingPath } = await submitCase(office);
    await browser.get(trackingPath);
    expect((await browser.get('/desk')).status).toBe(401);
  });
});

describe('a colleague', () => {
  it('is proposed with the decline, out of those of the same company', async () => {
    const company = { affiliation: '株式会社架空連携研究所 主任' };
    const [asked, colleague] = [
      await aSupporter(office, company),
      await aSupporter(office, company),
    ];
    const { offerPath, id: consultationId } = await offerCase(office, asked.id);
    const page = await browser.get(offerPath);
    expect(page.html).toContain(`value="${colleague.id}"`);
    const answer = { reason: 'too_busy', comment: '', substituteId: supporterId };
    expect((await browser.post(`${offerPath}/decline`, answer)).html).toContain('#substituteId');
    const sent = { ...answer, substituteId: colleague.id };
    const done = await browser.submit(`${offerPath}/decline`, sent);
    expect(done.html).toContain('お返事を受け付けました');
    const [, proposed] = await office.get(EngagementsOfCase).list(consultationId);
    expect(proposed).toMatchObject({ supporterId: colleague.id, state: 'proposed' });
  });
});
