import { Accounts, Links, SignInLinks, StartLinks } from '../../server/identity/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { PlainBrowser } from './support/browser.js';
import { addSupporter } from './support/cases.js';

let office: TestApp;
let browser: PlainBrowser;
let supporterId: string;
const path = (url: string) => new URL(url).pathname;

beforeAll(async () => {
  office = await testApp();
  supporterId = (await addSupporter(office, { email: 'adviser@example.jp' })).id;
});
beforeEach(() => {
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

const linkRows = () =>
  sql<{ id: string }>(office.database.url, 'SELECT id FROM sign_in_link ORDER BY id DESC');

describe('the first administrator', () => {
  it('is made by the set-up link, once, and is then signed in', async () => {
    const url = path((await office.get(StartLinks).setUp())!);
    const form = await browser.get(url);
    expect(form.html).toContain('最初の管理者の登録');
    const weak = await browser.post(url, {
      name: '架空 管理',
      email: 'admin@example.jp',
      password: 'short',
    });
    expect(weak.status).toBe(422);
    expect(weak.html).toContain('value="架空 管理"');
    expect(weak.html).toContain('<a href="#password">');
    const fields = {
      name: '架空 管理',
      email: 'admin@example.jp',
      password: 'とても長い合言葉を並べます一二三',
    };
    expect((await browser.post(url, fields)).location).toBe('/admin/');
    expect((await browser.get('/auth/session')).status).toBe(200);
    expect((await browser.get(url)).status).toBe(410);
  });
});

describe('a sign-in link', () => {
  it('is not used up by being opened, lets staff in once, and says so afterwards', async () => {
    const [account] = await office.get(Accounts).list();
    const { url } = await office.get(SignInLinks).issue('account', account!.id);
    await browser.get(path(url));
    expect((await browser.get(path(url))).html).toContain('サインインする');
    expect((await browser.post(path(url))).location).toBe('/admin/');
    const again = await browser.post(path(url));
    expect(again.status).toBe(410);
    expect(again.html).toContain('新しいリンクを受け取る');
  });

  it('reaches supporters who ask for it at their registered address', async () => {
    const before = (await linkRows()).length;
    const page = await browser.submit('/desk/sign-in', { email: 'ADVISER＠example.jp' });
    expect(page.html).toContain('メールをご確認ください');
    const [newest, ...rest] = await linkRows();
    expect(rest).toHaveLength(before);
    const url = path(office.get(Links).firstUrl('sign-in', newest!.id));
    expect((await browser.post(url)).location).toBe('/desk');
    const [event] = await sql<{ payload: object }>(
      office.database.url,
      `SELECT payload FROM outbox_event WHERE type = 'sign-in-link.requested'`,
    );
    expect(event).toMatchObject({ payload: { linkId: newest!.id } });
  });

  it('is promised to strangers in the same words, and made for nobody', async () => {
    const before = (await linkRows()).length;
    const page = await browser.submit('/desk/sign-in', { email: 'stranger@example.jp' });
    expect(page.html).toContain('メールをご確認ください');
    expect(await linkRows()).toHaveLength(before);
  });

  it('on its way is not voided by strangers who ask for more, who get three mails and no more sent', async () => {
    const [{ email }] = (await sql(
      office.database.url,
      'SELECT email FROM supporter WHERE id = $1',
      [supporterId],
    )) as [{ email: string }];
    const usable = async () =>
      (
        await sql(
          office.database.url,
          `SELECT id FROM sign_in_link WHERE subject_id = $1 AND used_at IS NULL AND expires_at > $2
           ORDER BY created_at, id`,
          [supporterId, office.clock.now()],
        )
      ).map((row) => String(row['id']));
    office.clock.advance(3_600_000);
    await browser.post('/desk/sign-in', { email });
    const [mine] = await usable();
    for (let n = 0; n < 5; n++) await browser.post('/desk/sign-in', { email });
    expect(await usable()).toHaveLength(3);
    expect(await office.get(SignInLinks).use(mine!)).not.toBeNull();
    // Used once, the others are over too.
    expect(await usable()).toEqual([]);
  });

  it('ends its session at sign-out', async () => {
    const { url } = await office.get(SignInLinks).issue('supporter', supporterId);
    await browser.post(path(url));
    expect((await browser.post('/desk/sign-out')).location).toBe('/desk/sign-in');
    expect((await browser.post('/desk/sign-out')).status).toBe(401);
  });

  it('of an invitation asks for a password that holds, and then lets the person in', async () => {
    const url = await passwordLink('invitation');
    expect((await browser.get(url)).html).toContain('パスワードを決める');
    const weak = await browser.post(url, { password: 'password' });
    expect(weak.status).toBe(422);
    expect(weak.html).toContain('<a href="#password">');
    expect(weak.html).not.toContain('value="password"');
    expect(
      (await browser.post(url, { password: 'かえるがみかんを七つ運んだ朝' + '!' })).status,
    ).toBe(303);
    expect((await browser.get('/auth/session')).status).toBe(200);
  });

  it('of a reset sets the password and lets nobody in by itself', async () => {
    const url = await passwordLink('password-reset');
    const answer = await browser.post(url, { password: '雨の日に三つ編みのパンを焼く音' });
    expect(answer.location).toBe('/admin/');
    expect((await browser.get('/auth/session')).status).toBe(401);
    expect((await browser.get(url)).status).toBe(410);
  });
});

async function passwordLink(kind: 'invitation' | 'password-reset'): Promise<string> {
  const [account] = await office.get(Accounts).list();
  return path((await office.get(SignInLinks).issue(kind, account!.id)).url);
}
