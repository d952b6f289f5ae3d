import { gunzipSync } from 'node:zlib';
import { testApp, type TestApp } from '../support/app.js';
import { PlainBrowser } from './support/browser.js';

let office: TestApp;
let browser: PlainBrowser;
beforeAll(async () => {
  office = await testApp();
  browser = new PlainBrowser(office);
});
afterAll(() => office.close());

describe('pages that inform', () => {
  it.each(['/', '/accessibility', '/privacy'])('%s answers a page of its own', async (url) => {
    const page = await browser.get(url);
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(page.headers['content-security-policy'])).not.toContain('unsafe');
  });

  it('serves its stylesheet under a hashed name, to be kept for ever', async () => {
    const home = await browser.get('/');
    const style = /href="(\/assets\/portal\/[^"]+\.css)"/.exec(home.html)?.[1] ?? '';
    const answer = await browser.get(style);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toContain('immutable');
    expect((await browser.get(style.replace(/\w{12}\.css/, '000000000000.css'))).status).toBe(404);
  });

  it('compresses for browsers that can take it', async () => {
    const answer = await office.inject({
      method: 'GET',
      url: '/',
      headers: { accept: 'text/html', 'accept-encoding': 'gzip, br' },
    });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toContain('<!doctype html>');
  });

  it('remembers the chosen language and ignores others', async () => {
    await browser.get('/?lang=easy');
    expect((await browser.get('/')).html).toContain('<ruby>');
    expect((await browser.get('/?lang=xx')).html).toContain('<ruby>');
    await browser.get('/?lang=ja');
  });

  it('tells people in a page, and programs in a document, what does not exist', async () => {
    const page = await browser.get('/no-such-page');
    expect(page.status).toBe(404);
    expect(page.html).toContain('ページが見つかりません');
    const document = await office.inject({ method: 'GET', url: '/no-such-page' });
    expect(document.headers['content-type']).toContain('application/problem+json');
  });

  it('refuses forms that other sites send, kindly', async () => {
    const answer = await office.inject({
      method: 'POST',
      url: '/consult/who',
      headers: {
        accept: 'text/html',
        origin: 'https://elsewhere.example.jp',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: 'type=business',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('このページは開けません');
  });
});
