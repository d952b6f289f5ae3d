import { PostMessage } from '../../server/conversations/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';
import { STAFF, submitCase } from './support/cases.js';

let desk: TestApp;
beforeAll(async () => {
  desk = await testApp();
});
afterAll(() => desk.close());

const count = (html: string, words: string): number => html.split(words).length - 1;
const markIn = (html: string): string => /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the message form', () => {
  it('stores a double click once, and what is written after going back as well', async () => {
    const browser = new PlainBrowser(desk);
    const { trackingPath } = await submitCase(desk);
    const once = markIn((await browser.get(trackingPath)).html);
    expect(once).not.toBe('');
    const send = (body: string) => browser.post(`${trackingPath}/messages`, { body, once });
    const answers = await Promise.all([send('二度押しました'), send('二度押しました')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    await send('戻って書き直しました');
    const { html } = await browser.get(trackingPath);
    expect(count(html, '二度押しました')).toBe(1);
    expect(count(html, '戻って書き直しました')).toBe(1);
  });

  it('is marked anew each time it is shown', async () => {
    const browser = new PlainBrowser(desk);
    const { id, trackingPath } = await submitCase(desk);
    await desk
      .get(PostMessage)
      .execute({ consultationId: id, body: 'こんにちは', visibility: 'everyone' }, STAFF);
    const marks = [await browser.get(trackingPath), await browser.get(trackingPath)].map(
      ({ html }) => markIn(html),
    );
    expect(new Set(marks).size).toBe(2);
  });
});
