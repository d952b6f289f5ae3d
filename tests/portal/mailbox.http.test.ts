import { MailboxAccess } from '../../server/portal/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { PlainBrowser } from './support/browser.js';
import { submitCase } from './support/cases.js';

interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

let office: TestApp;
let token: string;
beforeAll(async () => {
  office = await testApp({ work: true, realTime: true });
  token = office.get(MailboxAccess).token;
});
afterAll(() => office.close());

const BOTH = ['/dev/mailbox', '/dev/mailbox.json'];
const withToken = (url: string) => `${url}?token=${token}`;

describe('the mailbox of a trial', () => {
  it('shows what was mailed, as a page and as data, with links one can follow', async () => {
    const { receiptNumber, trackingPath } = await submitCase(office);
    const receipt = await eventually(async () => {
      const answer = await office.inject({ url: withToken('/dev/mailbox.json') });
      return answer.json<Mail[]>().find(({ to }) => to === 'hanako@example.jp');
    });
    expect(receipt.subject).toContain(receiptNumber);
    expect(receipt.links.map((link) => new URL(link).pathname)).toContain(trackingPath);
    const page = await new PlainBrowser(office).get(withToken('/dev/mailbox'));
    expect(page.html).toContain(receiptNumber);
  });

  it('needs the token once: a browser keeps it, for the page and the data, and no cache does', async () => {
    for (const first of BOTH) {
      const browser = new PlainBrowser(office);
      expect((await browser.get(first)).status).toBe(404);
      expect((await browser.get(withToken(first))).status).toBe(200);
      for (const url of BOTH) {
        const { status, headers } = await browser.get(url);
        expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
      }
    }
    const { cookies } = await office.inject({ url: withToken('/dev/mailbox') });
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', path: '/dev' }]);
  });

  it('is another one at each start, and printed with the address', () => {
    expect(office.get(MailboxAccess).address).toBe(`http://127.0.0.1:3000${withToken(BOTH[0]!)}`);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(new MailboxAccess(office.config).token).not.toBe(token);
  });

  it.each([
    ['without a token', '', {}],
    ['with a wrong one', '?token=wrong', {}],
    ['with an empty one', '?token=', {}],
    ['with a list', '?token=a&token=b', {}],
    ['with a wrong cookie', '', { cookie: 'dxc-mailbox=wrong' }],
  ])('is not there %s', async (_how, query, headers) => {
    for (const url of BOTH) {
      const answer = await office.inject({ url: url + query, headers });
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  const PASSED_ON = [
    { forwarded: 'for=192.0.2.7' },
    { via: '1.1 proxy' },
    ...['for', 'host', 'proto', 'port', 'server', 'prefix', 'client-cert'].map((what) => ({
      [`x-forwarded-${what}`]: '127.0.0.1',
    })),
    { 'X-FORWARDED-FOR': '' },
    { 'x-real-ip': '127.0.0.1' },
    { 'true-client-ip': '127.0.0.1' },
    { 'cf-connecting-ip': '127.0.0.1' },
    { 'x-client-ip': '127.0.0.1' },
    ...['x-cluster-client-ip', 'fastly-client-ip', 'wl-proxy-client-ip', 'x-proxyuser-ip'],
    ...['x-original-forwarded-for', 'x-forward-for', 'x-original-host', 'x-host', 'x-rewrite-url'],
    ...['x-envoy-external-address', 'x-azure-clientip', 'x-appengine-user-ip', 'x-amzn-trace-id'],
    ...['x-varnish', 'cdn-loop', 'cf-ray', 'surrogate-capability', 'proxy-connection'],
  ].map((it) => (typeof it === 'string' ? { [it]: '127.0.0.1' } : it));
  it.each<Record<string, string>>(PASSED_ON)(
    'is not there through a proxy on this machine: %j',
    async (headers) => {
      for (const url of BOTH)
        expect((await office.inject({ url: withToken(url), headers })).statusCode).toBe(404);
    },
  );

  it('is not there for anybody who comes from another machine, or by another name', async () => {
    for (const url of BOTH) {
      const from = (remoteAddress: string) =>
        office.inject({ url: withToken(url), remoteAddress }).then(({ statusCode }) => statusCode);
      expect(await from('192.0.2.7')).toBe(404);
      expect(await from('::ffff:192.0.2.7')).toBe(404);
      expect(await from('::1')).toBe(200);
      expect(await from('::ffff:127.0.0.1')).toBe(200);
      const named = await office.inject({ url: withToken(url), headers: { host: 'evil.com' } });
      expect(named.statusCode).toBe(421);
    }
  });
});

it.each([
  ['mails are really sent', { SMTP_URL: 'smtp://127.0.0.1:2525' }, 'localhost'],
  [
    'the desk is reached under a public name',
    { PUBLIC_URL: 'http://desk.example.jp' },
    'localhost',
  ],
  [
    'the desk is reached under a public name, by it',
    { PUBLIC_URL: 'http://desk.example.jp' },
    'desk.example.jp',
  ],
  ['other machines are let in', { HOST: '0.0.0.0', RATE_LIMIT: 'on' }, 'localhost'],
  ['a trusted proxy is in front', { TRUST_PROXY: '127.0.0.1', ALLOWED_HOSTS: 'a' }, 'a'],
  ['it is no trial', { PROFILE: 'server' }, '127.0.0.1'],
])('is not there where %s', async (_where, env, host) => {
  const real = await testApp({ env });
  const answers = await Promise.all(
    BOTH.map((url) =>
      real.inject({
        url: `${url}?token=${real.get(MailboxAccess).token}`,
        headers: { host },
      }),
    ),
  );
  await real.close();
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
});
