import { PostMessage } from '../../server/conversations/index.js';
import { MailCodes } from '../../server/identity/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { PlainBrowser } from './support/browser.js';
import { moveCaseTo, STAFF, submitCase } from './support/cases.js';

let office: TestApp;
let browser: PlainBrowser;
beforeAll(async () => {
  office = await testApp();
});
beforeEach(() => {
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

const codeOf = async (consultationId: string) => {
  const [row] = await sql<{ id: string }>(
    office.database.url,
    'SELECT id FROM mail_code WHERE consultation_id = $1 ORDER BY created_at DESC, id DESC',
    [consultationId],
  );
  return office.get(MailCodes).codeOf(row!.id);
};

describe('the tracking page', () => {
  it('tells where the case stands, in plain words, and by when the desk answers', async () => {
    const { trackingPath, receiptNumber } = await submitCase(office);
    const page = await browser.get(trackingPath);
    expect(page.status).toBe(200);
    expect(page.html).toContain(receiptNumber);
    expect(page.html).toContain('ご相談を受け付けました。職員が内容を読んでいます。');
    expect(page.html).toContain('aria-current="step"');
    expect(page.html).toContain('令和8年11月26日（木）');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it('shows the conversation without notes of the desk or names of its staff', async () => {
    const { id, trackingPath } = await submitCase(office);
    const say = (body: string, visibility: 'everyone' | 'staff') =>
      office.get(PostMessage).execute({ consultationId: id, body, visibility }, STAFF);
    await say('ご連絡ありがとうございます。', 'everyone');
    await say('内部のメモ', 'staff');
    const { html } = await browser.get(trackingPath);
    expect(html).toContain('ご連絡ありがとうございます。');
    expect(html).not.toContain('内部のメモ');
    expect(html).not.toContain('架空 職員');
  });

  it('takes a message once, and says so', async () => {
    const { trackingPath } = await submitCase(office);
    const page = await browser.submit(`${trackingPath}/messages`, {
      body: '来週は出張で不在です。',
    });
    expect(page.html).toContain('メッセージを送りました。');
    expect(page.html.match(/来週は出張で不在です。/g)).toHaveLength(1);
  });

  it.each([
    ['an empty one', ' ', '「窓口に伝える」', '窓口に伝えるを入力してください。'],
    ['one that is too long', 'あ'.repeat(10_001), '', '10,000文字まで'],
  ])('refuses %s and keeps what was typed', async (_name, body, _field, message) => {
    const { trackingPath } = await submitCase(office);
    const page = await browser.post(`${trackingPath}/messages`, { body });
    expect(page.status).toBe(422);
    expect(page.html).toContain(message);
    expect(page.html).toContain('<a href="#body">');
  });

  it('lets the requester withdraw, and offers it no more afterwards', async () => {
    const { trackingPath } = await submitCase(office);
    const page = await browser.submit(`${trackingPath}/withdraw`, { reason: '' });
    expect(page.html).toContain('この相談は取り下げられました。');
    expect(page.html).not.toContain('相談を取り下げたい');
    expect((await browser.post(`${trackingPath}/withdraw`)).status).toBe(409);
  });

  it('shows a case in the spam queue as received: its sender may be a person', async () => {
    const { id, trackingPath } = await submitCase(office);
    await moveCaseTo(office, id, 'spam');
    expect((await browser.get(trackingPath)).html).toContain('ご相談を受け付けました。');
  });

  it('opens with its own link only', async () => {
    const { trackingPath } = await submitCase(office);
    const forged = trackingPath.slice(0, -1) + (trackingPath.endsWith('A') ? 'B' : 'A');
    const page = await browser.get(forged);
    expect(page.status).toBe(404);
    expect(page.html).toContain('ページが見つかりません');
  });
});

describe('receipt number and mailed code', () => {
  it('open the case, however the number is typed', async () => {
    const { id, receiptNumber, trackingPath } = await submitCase(office);
    const typed = receiptNumber.replace('R', 'ｒ').replace('-', 'ー');
    const page = await browser.submit('/track', { receipt: typed });
    expect(page.html).toContain('メールの確認コードを入力してください');
    const opened = await browser.post('/track/code', {
      receipt: receiptNumber,
      code: await codeOf(id),
    });
    expect(opened.location).toBe(trackingPath);
  });

  it('look the same for a number nobody has', async () => {
    const page = await browser.submit('/track', { receipt: 'R8-99999' });
    expect(page.status).toBe(200);
    expect(page.html).toContain('メールの確認コードを入力してください');
    expect(
      (await browser.post('/track/code', { receipt: 'R8-99999', code: '123456' })).status,
    ).toBe(422);
  });

  it('do not open with a wrong code, nor twice with the right one', async () => {
    const { id, receiptNumber } = await submitCase(office);
    await browser.post('/track', { receipt: receiptNumber });
    const code = await codeOf(id);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(
      (await browser.post('/track/code', { receipt: receiptNumber, code: wrong })).status,
    ).toBe(422);
    expect((await browser.post('/track/code', { receipt: receiptNumber, code })).status).toBe(303);
    expect((await browser.post('/track/code', { receipt: receiptNumber, code })).status).toBe(422);
  });

  it('ask again for a number that cannot be one', async () => {
    const page = await browser.post('/track', { receipt: 'おぼえていません' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<a href="#receipt">');
  });
});
