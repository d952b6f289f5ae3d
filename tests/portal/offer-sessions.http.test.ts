import { Links, SignIn } from '../../server/identity/index.js';
import { newId } from '../../server/platform/core/ids.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { PlainBrowser } from './support/browser.js';
import { addSupporter, offerCase, STAFF } from './support/cases.js';

/* Whoever accepts by the link of a mail is let into that case, and nowhere else. */

const EMAIL = 'adviser@example.jp';

let app: TestApp;
let supporterId: string;
beforeAll(async () => {
  app = await testApp();
  supporterId = (await addSupporter(app, { email: EMAIL })).id;
});
afterAll(() => app.close());

async function acceptedIn(browser: PlainBrowser, who = supporterId) {
  const offer = await offerCase(app, who);
  const { location } = await browser.post(`${offer.offerPath}/accept`);
  return { ...offer, location, casePath: `/desk/cases/${offer.engagementId}` };
}

/** A browser with a session that reaches everything of the supporter. */
async function signedIn(who = supporterId): Promise<PlainBrowser> {
  const token = await app.get(SignIn).asSupporter(who);
  return new PlainBrowser(app, { 'dxc-supporter': token });
}

const ownPages = ['/desk', '/desk/meetings', '/desk/profile', '/desk/profile/edit'];

describe('a session that came from an offer’s link', () => {
  it('opens the case of that offer with all its pages', async () => {
    const browser = new PlainBrowser(app);
    const mine = await acceptedIn(browser);
    expect(mine.location).toBe(`${mine.casePath}?done=accepted`);
    const page = await browser.get(mine.location ?? '');
    expect([page.status, page.html.includes('hanako@example.jp')]).toEqual([200, true]);
    for (const below of ['/meetings', '/files']) {
      expect((await browser.get(`${mine.casePath}${below}`)).status).toBe(200);
    }
    const written = await browser.post(`${mine.casePath}/messages`, { body: 'はじめまして' });
    expect(written.location).toContain('done=sent');
    const meeting = await meetingsFixture(() => app).propose(mine.engagementId, STAFF);
    expect((await browser.get(`${mine.casePath}/meetings`)).html).toContain(meeting.id);
  });

  it('opens no other page of the supporter: each offers a sign-in link instead', async () => {
    const earlier = await acceptedIn(new PlainBrowser(app));
    const waiting = await offerCase(app, supporterId);
    const browser = new PlainBrowser(app);
    await acceptedIn(browser);
    const beyond = [...ownPages, earlier.casePath, `${earlier.casePath}/meetings`];
    for (const path of beyond) {
      const { status, html } = await browser.get(path);
      expect([path, status]).toEqual([path, 401]);
      expect(html).toContain('登録されているメールアドレスに、サインイン用のリンクを送る');
      for (const secret of [EMAIL, earlier.receiptNumber, waiting.offerPath, '/cal/', '架空研究所'])
        expect([path, secret, html.includes(secret)]).toEqual([path, secret, false]);
    }
    for (const path of [
      `${earlier.casePath}/messages`,
      '/desk/profile/edit',
      '/desk/meetings/feed',
    ])
      expect((await browser.post(path, { body: 'x' })).status).toBe(401);
  });

  it('sends the sign-in link with one press, and leads back to where one wanted to go', async () => {
    const browser = new PlainBrowser(app);
    const mine = await acceptedIn(browser);
    const { html } = await browser.get('/desk/meetings');
    expect(html).toContain(`action="${mine.casePath}/sign-in"`);
    expect(html).toContain('name="to" value="/desk/meetings"');
    const sent = await browser.submit(`${mine.casePath}/sign-in`, { to: '/desk/meetings' });
    expect(sent.html).toContain('サインイン用のリンクをお送りしました');
    const [row] = await sql<{ id: string }>(
      app.database.url,
      `SELECT id FROM sign_in_link WHERE subject_id = $1 ORDER BY created_at DESC LIMIT 1`,
      [supporterId],
    );
    const path = new URL(app.get(Links).firstUrl('sign-in', row?.id ?? '')).pathname;
    expect((await browser.post(path)).location).toBe('/desk/meetings');
    expect((await browser.get('/desk/meetings')).status).toBe(200);
  });

  it('is no session of the whole portal, whatever cookie its token comes in', async () => {
    const browser = new PlainBrowser(app);
    const mine = await acceptedIn(browser);
    const token = browser.cookie(/^dxc-offer-/) ?? '';
    expect(token).not.toBe('');
    const asFull = new PlainBrowser(app, { 'dxc-supporter': token });
    expect((await asFull.get('/desk')).status).toBe(401);
    expect((await asFull.get(mine.casePath)).status).toBe(401);
    const other = await offerCase(app, supporterId);
    const elsewhere = new PlainBrowser(app, { [`dxc-offer-${other.engagementId}`]: token });
    expect((await elsewhere.get(`/desk/cases/${other.engagementId}`)).status).toBe(401);
  });

  it('is over with the offer’s end and after signing out', async () => {
    const browser = new PlainBrowser(app);
    const mine = await acceptedIn(browser);
    const token = browser.cookie(/^dxc-offer-/) ?? '';
    expect((await browser.post('/desk/sign-out')).location).toBe('/desk/sign-in');
    const later = new PlainBrowser(app, { [`dxc-offer-${mine.engagementId}`]: token });
    expect((await later.get(mine.casePath)).status).toBe(401);
  });

  it('does not open somebody else’s case: 404', async () => {
    const other = await addSupporter(app, { name: '架空 別人', email: 'other@example.jp' });
    const theirs = await offerCase(app, other.id);
    const browser = new PlainBrowser(app);
    await acceptedIn(browser);
    expect((await browser.get(`/desk/cases/${theirs.engagementId}`)).status).toBe(404);
    expect((await browser.get(`/desk/cases/${newId()}`)).status).toBe(404);
  });
});

describe('several in one browser', () => {
  it('two offers each open their own case', async () => {
    const browser = new PlainBrowser(app);
    const [first, second] = [await acceptedIn(browser), await acceptedIn(browser)];
    expect((await browser.get(first.casePath)).status).toBe(200);
    expect((await browser.get(second.casePath)).status).toBe(200);
  });

  it('a full session stays what it is after another offer is accepted', async () => {
    const browser = await signedIn();
    const mine = await acceptedIn(browser);
    expect((await browser.get(mine.casePath)).status).toBe(200);
    expect((await browser.get('/desk/profile')).status).toBe(200);
    expect(browser.cookie(/^dxc-offer-/)).toBeUndefined();
  });

  it('a full session of one person and an offer of another, on a shared computer', async () => {
    const other = await addSupporter(app, { name: '架空 同僚', email: 'colleague@example.jp' });
    const browser = await signedIn();
    const theirs = await acceptedIn(browser, other.id);
    const mine = await acceptedIn(browser);
    expect((await browser.get(theirs.casePath)).status).toBe(200);
    expect((await browser.get(mine.casePath)).status).toBe(200);
    expect((await browser.get('/desk')).html).not.toContain(theirs.receiptNumber);
  });
});

it('a stranger who opens the page of a mail signs in and lands there', async () => {
  const mine = await acceptedIn(new PlainBrowser(app));
  const browser = new PlainBrowser(app);
  const { status, html } = await browser.get(`${mine.casePath}/meetings`);
  expect(status).toBe(401);
  expect(html).toContain(`name="to" value="${mine.casePath}/meetings"`);
  for (const to of ['https://evil.example/', '//evil.example', '/admin/', '/desk/../admin', '']) {
    await browser.post('/desk/sign-in', { email: EMAIL, to });
    expect((await browser.post(await newestLink())).location).toBe('/desk');
  }
  await browser.post('/desk/sign-in', { email: EMAIL, to: `${mine.casePath}/meetings` });
  expect((await browser.post(await newestLink())).location).toBe(`${mine.casePath}/meetings`);
});

async function newestLink(): Promise<string> {
  const [row] = await sql<{ id: string }>(
    app.database.url,
    `SELECT id FROM sign_in_link WHERE used_at IS NULL ORDER BY id DESC LIMIT 1`,
  );
  return new URL(app.get(Links).firstUrl('sign-in', row?.id ?? '')).pathname;
}
