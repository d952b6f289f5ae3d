import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { Drafts } from '../../server/portal/services/drafts.js';
import { PlainBrowser } from './support/browser.js';

const CONTACT = {
  name: '架空　花子',
  kana: 'かくう はなこ',
  organisation: '架空商店',
  email: 'ｈａｎａｋｏ＠example.jp',
  phone: '０５９−２２４ ２０００',
  municipality: '242012',
  industry: '食品製造',
  employees: '10-49',
};
const REQUEST = {
  title: '売上の集計を早くしたい',
  body: '週に半日かかっています。',
  contentType: 'unknown',
  themes: ['2-5', '2-8'],
};
const WISHES = {
  methods: ['online', 'phone'],
  deadline: '令和９年１月３１日',
  purpose: 'yes',
  share: 'yes',
};

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

/** Answers every question but leaves the last button unpressed. */
async function fillIn(browser: PlainBrowser, request: object = REQUEST): Promise<void> {
  await browser.post('/consult/who', { type: 'business' });
  await browser.post('/consult/contact', CONTACT);
  await browser.post('/consult/request', { ...REQUEST, ...request });
  await browser.post('/consult/wishes', WISHES);
}

const cases = (title: string) =>
  sql(office.database.url, 'SELECT * FROM consultation WHERE title = $1', [title]);

describe('the consultation form', () => {
  it('leads through five steps to one case, stored as typed', async () => {
    const browser = new PlainBrowser(office);
    expect((await browser.get('/consult')).location).toBe('/consult/who');
    expect((await browser.post('/consult/who', { type: 'business' })).location).toBe(
      '/consult/contact',
    );
    expect((await browser.post('/consult/contact', CONTACT)).location).toBe('/consult/request');
    expect((await browser.post('/consult/request', REQUEST)).location).toBe('/consult/wishes');
    const check = await browser.submit('/consult/wishes', WISHES);
    expect(check.html).toContain('<title>入力した内容を確認してください（全5ステップ中5）');
    expect(check.html).toContain('架空　花子');
    expect(check.html).toContain('href="/consult/contact?from=check#name"');

    const done = await browser.submit('/consult/check');
    const number = /R8-\d{5}/.exec(done.html)?.[0];
    expect(done.html).toContain('ご相談を受け付けました');
    expect(done.html).toContain('令和8年11月26日（木）までに');
    const [made] = await cases(REQUEST.title);
    expect(made).toMatchObject({
      receipt_number: number,
      state: 'received',
      name: '架空　花子',
      phone: '０５９−２２４ ２０００',
      email: 'hanako@example.jp',
      content_type: null,
      themes: ['2-5', '2-8'],
      preferred_methods: ['online', 'phone'],
      employees: '10-49',
    });
  });

  it('keeps input and says what to do when something is wrong, above the heading', async () => {
    const browser = new PlainBrowser(office);
    await browser.post('/consult/who', { type: 'citizen' });
    const page = await browser.submit('/consult/contact', {
      name: '',
      kana: 'かくう',
      phone: '123',
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain('<title>エラー：お名前と連絡先を教えてください（全5ステップ中2）');
    expect(page.html).toContain('<a href="#name">お名前を入力してください。</a>');
    expect(page.html).toContain('<a href="#phone">');
    expect(page.html.indexOf('id="errors"')).toBeLessThan(page.html.indexOf('<h1'));
    expect(page.html).toContain('value="かくう"');
    expect((await browser.get('/consult/contact')).html).toContain('value="かくう"');
  });

  it('asks for one way to be reached, in the reader’s language', async () => {
    const browser = new PlainBrowser(office);
    await browser.get('/consult/who?lang=en');
    await browser.post('/consult/who', { type: 'citizen' });
    const page = await browser.submit('/consult/contact', { name: 'Hanako Kakuu' });
    expect(page.html).toContain('<html lang="en"');
    expect(page.html).toContain('Enter an e-mail address or a phone number.');
  });

  it('lets nobody skip a question, and begins where somebody left off', async () => {
    const browser = new PlainBrowser(office);
    const early = await browser.get('/consult/check');
    expect(early.status).toBe(410);
    expect(early.html).toContain('Cookie');
    await browser.post('/consult/who', { type: 'business' });
    await browser.post('/consult/contact', CONTACT);
    expect((await browser.get('/consult')).location).toBe('/consult/request');
    expect((await browser.get('/consult/no-such-step')).status).toBe(404);
  });

  it('never asks to send a form again when somebody goes back: even errors are shown by a GET', async () => {
    const browser = new PlainBrowser(office);
    const answer = await browser.post('/consult/who', {});
    expect(answer).toMatchObject({ status: 303, location: '/consult/who?wrong=1' });
    await browser.post('/consult/who', { type: 'business' });
    expect((await browser.get('/consult/who?wrong=1')).status).toBe(200);
  });

  it('returns to the check page after a change, and shows it', async () => {
    const browser = new PlainBrowser(office);
    await fillIn(browser);
    const form = await browser.get('/consult/contact?from=check');
    expect(form.html).toContain('name="from" value="check"');
    const check = await browser.submit('/consult/contact', {
      ...CONTACT,
      name: '架空 次郎',
      from: 'check',
    });
    expect(check.html).toContain('架空 次郎');
    expect(check.html).toContain('入力した内容を確認してください');
  });

  it('makes one case of two presses, also at the same moment', async () => {
    const browser = new PlainBrowser(office);
    await fillIn(browser, { title: '二度押し' });
    const answers = await Promise.all([
      browser.post('/consult/check'),
      browser.post('/consult/check'),
    ]);
    expect(answers.map(({ location }) => location)).toEqual(['/consult/done', '/consult/done']);
    await browser.post('/consult/check');
    expect(await cases('二度押し')).toHaveLength(1);
  });

  it('starts afresh after a case was sent, with nothing of the first one left', async () => {
    const browser = new PlainBrowser(office);
    await fillIn(browser, { title: '一つめ' });
    await browser.post('/consult/check');
    expect((await browser.get('/consult')).location).toBe('/consult/who');
    await browser.post('/consult/who', { type: 'citizen' });
    expect((await browser.get('/consult/contact')).html).not.toContain('架空　花子');
  });

  it('sends what a trap caught to the spam queue, and tells nobody', async () => {
    const browser = new PlainBrowser(office);
    await browser.post('/consult/who', { type: 'business', homepage: 'http://spam.example.jp' });
    await browser.post('/consult/contact', CONTACT);
    await browser.post('/consult/request', { ...REQUEST, title: '宣伝です' });
    await browser.post('/consult/wishes', WISHES);
    expect((await browser.submit('/consult/check')).html).toContain('ご相談を受け付けました');
    expect(await cases('宣伝です')).toMatchObject([{ state: 'spam' }]);
  });

  it('sends fields a changed answer has hidden to nobody', async () => {
    const browser = new PlainBrowser(office);
    await fillIn(browser, { title: '個人でした' });
    await browser.post('/consult/who', { type: 'citizen', from: 'check' });
    await browser.post('/consult/check');
    expect(await cases('個人でした')).toMatchObject([
      { requester_type: 'citizen', industry: null },
    ]);
  });

  it.each([
    ['a choice that does not exist', '/consult/who', { type: 'wizard' }],
    ['control characters', '/consult/who', { type: 'business\u0000\u0007' }],
    ['an over-long answer', '/consult/who', { type: 'x'.repeat(100_000) }],
  ])('answers %s with a page that says so', async (_name, url, fields) => {
    const page = await new PlainBrowser(office).submit(url, fields);
    expect(page.status).toBe(422);
    expect(page.html).toContain('エラー：');
  });

  it('refuses a theme and a municipality of another prefecture on the page that asks for them', async () => {
    const browser = new PlainBrowser(office);
    await fillIn(browser, { themes: ['9-9'] });
    const page = await browser.post('/consult/check');
    expect(page.status).toBe(422);
    expect(page.html).toContain('<a href="#themes">');
  });

  it('is erased at once by whoever wishes it', async () => {
    const browser = new PlainBrowser(office);
    await browser.post('/consult/who', { type: 'business' });
    await browser.post('/consult/contact', { ...CONTACT, name: '架空 消助' });
    expect((await browser.post('/consult/discard')).location).toBe('/');
    expect((await browser.get('/consult')).location).toBe('/consult/who');
    const left = await sql(
      office.database.url,
      `SELECT data FROM portal_draft WHERE data::text LIKE '%消助%'`,
    );
    expect(left).toEqual([]);
  });

  it('forgets unfinished forms after a day', async () => {
    const browser = new PlainBrowser(office);
    await browser.post('/consult/who', { type: 'business' });
    const at = office.clock.now();
    office.clock.set(new Date(at.getTime() + 25 * 3_600_000));
    expect((await browser.get('/consult/contact')).status).toBe(410);
    expect((await browser.post('/consult/contact', CONTACT)).status).toBe(410);
    await office.get(Drafts).purge();
    const left = await sql(office.database.url, 'SELECT * FROM portal_draft');
    office.clock.set(at);
    expect(left).toEqual([]);
  });
});
