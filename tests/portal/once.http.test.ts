import { PostMessage } from '../../server/conversations/index.js';
import { inspect, StoreFile } from '../../server/files/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';
import { STAFF, submitCase } from './support/cases.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

const count = (html: string, words: string): number => html.split(words).length - 1;
const markIn = (html: string): string => /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('the message form', () => {
  it('stores a double click once, and what is written after going back as well', async () => {
    const browser = new PlainBrowser(office);
    const { trackingPath } = await submitCase(office);
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
    const browser = new PlainBrowser(office);
    const { id, trackingPath } = await submitCase(office);
    await office
      .get(PostMessage)
      .execute({ consultationId: id, body: 'こんにちは', visibility: 'everyone' }, STAFF);
    const marks = [await browser.get(trackingPath), await browser.get(trackingPath)].map(
      ({ html }) => markIn(html),
    );
    expect(new Set(marks).size).toBe(2);
  });
});

describe('files in the conversation', () => {
  it('are received from the message they came with, by those who may read it', async () => {
    const { id, trackingPath } = await submitCase(office);
    const send = async (name: string, visibility: 'everyone' | 'staff') => {
      const file = await inspect(name, Buffer.from('a,b\n'));
      const kept = await office
        .get(StoreFile)
        .execute({ owner: { type: 'consultation', id }, file }, STAFF);
      const body = '資料です';
      const message = { consultationId: id, body, visibility, fileIds: [kept.id] };
      await office.get(PostMessage).execute(message, STAFF);
      return kept.id;
    };
    const open = await send('open.csv', 'everyone');
    const inside = await send('inside.csv', 'staff');
    const browser = new PlainBrowser(office);
    const { html } = await browser.get(trackingPath);
    expect(html).toContain(`href="${trackingPath}/files/${open}"`);
    expect(html).not.toContain('inside.csv');
    expect((await browser.get(`${trackingPath}/files/${open}`)).status).toBe(200);
    expect((await browser.get(`${trackingPath}/files/${inside}`)).status).toBe(404);
  });
});
