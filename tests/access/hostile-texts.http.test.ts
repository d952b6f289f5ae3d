import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { submission } from '../support/submissions.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { furnished, keyHeaders, linkPath } from './access-fixture.js';

/* Texts that mean to be something else: a mail header, a field of a parser, a script. */

let app: TestApp;
let staffKey: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
  staffKey = (await keyHeaders(app)).get('admin') ?? {};
});
afterAll(() => app.close());

const send = (url: string, payload: object, headers: Record<string, string> = staffKey) =>
  app.inject({ method: 'POST', url, payload, headers });

test.each([
  ['name', { name: '架空\r\nBcc: other@example.jp' }],
  ['name with a lone line feed', { name: '架空\nBcc: other@example.jp' }],
  ['organisation', { organisation: '架空\r\nSubject: x' }],
  ['address', { email: 'hanako@example.jp\r\nBcc: other@example.jp' }],
  ['second address', { email: 'hanako@example.jp, other@example.jp' }],
  ['display name', { email: '架空 <hanako@example.jp>' }],
  ['encoded word', { email: '=?utf-8?q?a=0d=0a?=@example.jp\n' }],
  ['unicode line break', { name: '架空\u2028Bcc: other@example.jp' }],
  ['NUL', { name: '架空\u0000' }],
])('a mail header cannot be written through the %s', async (_what, over) => {
  const requester = { ...(submission()['requester'] as object), ...over };
  const answer = await send('/api/v1/consultations', { ...submission(), requester }, {});
  expect(answer.statusCode).toBe(422);
});

test.each([
  [
    'a=1&__proto__=2&constructor=3&toString=4&hasOwnProperty=5',
    'application/x-www-form-urlencoded',
  ],
  ['__proto__[admin]=1&a[__proto__][b]=2', 'application/x-www-form-urlencoded'],
  ['='.repeat(2_000), 'application/x-www-form-urlencoded'],
  ['{"__proto__":{"admin":true}}', 'application/json'],
  ['{"constructor":{"prototype":{"admin":true}}}', 'application/json'],
  ['{"toString":1,"hasOwnProperty":2,"then":3,"toJSON":4}', 'application/json'],
  [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json'],
  [
    '--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\n1\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
  ],
  [
    '--x\r\nContent-Disposition: form-data; name="toString"; filename="__proto__"\r\n\r\n1\r\n--x--\r\n',
    'multipart/form-data; boundary=x',
  ],
  ['--x', 'multipart/form-data'],
])('no field name crashes a body parser: %.40s', async (payload, type) => {
  const tracking = linkPath(app, 'tracking', (await submitCase(app)).id);
  for (const url of ['/api/v1/consultations', '/consult/check', `${tracking}/messages`]) {
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': type },
      payload,
    });
    expect([url, answer.statusCode < 500]).toEqual([url, true]);
  }
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

test('no address that runs a script is stored', async () => {
  const { engagementId } = (await furnished(app)).accepted;
  const times = [{ startsAt: '2026-12-08T10:00:00+09:00', endsAt: '2026-12-08T11:00:00+09:00' }];
  for (const url of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
  ]) {
    const answer = await send(`/api/v1/engagements/${engagementId}/meetings`, {
      proposals: times,
      url,
    });
    expect([url, answer.statusCode]).toEqual([url, 422]);
  }
});

test('what is shown is text, never markup', async () => {
  const script = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
  const { id } = await submitCase(app, { title: script, body: `${script} をデジタル化したい` });
  const { body } = await app.inject({
    url: linkPath(app, 'tracking', id),
    headers: { accept: 'text/html' },
  });
  expect(body).not.toContain('<script>alert');
  expect(body).not.toContain('<img src=x');
  expect(body).toContain('&lt;script&gt;');
});
