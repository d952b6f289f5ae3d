import { Links } from '../../server/identity/index.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { discoverRoutes } from '../support/routes.js';
import { keyHeaders, signedIn } from './access-fixture.js';

let app: TestApp;
let secure: TestApp;
let caseId: string;

beforeAll(async () => {
  app = await testApp();
  secure = await testApp({
    env: { PUBLIC_URL: 'https://desk.example.jp', TRUST_PROXY: '10.0.0.0/8' },
  });
  caseId = (await submitCase(app)).id;
});
afterAll(async () => {
  await app.close();
  await secure.close();
});

const EVERYWHERE: Record<string, string | RegExp> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
  'content-security-policy': /^default-src 'self'; script-src 'self'; .*frame-ancestors 'none'$/,
};

test('every answer carries the headers: pages, assets, redirects, refusals and what is not there', async () => {
  const home = await app.inject({ method: 'GET', url: '/' });
  const [, asset] = /href="(\/assets\/portal\/[^"]+\.css)"/.exec(home.body) ?? [];
  const answers = [
    home,
    await app.inject({ method: 'GET', url: asset ?? '/no-asset' }),
    await app.inject({ method: 'GET', url: '/consult' }),
    await app.inject({ method: 'GET', url: '/nowhere' }),
    await app.inject({ method: 'GET', url: '/nowhere', headers: { accept: 'text/html' } }),
    await app.inject({ method: 'GET', url: '/api/v1/consultations' }),
    await app.inject({ method: 'GET', url: '/api/v1/%E3%81' }),
    await app.inject({ method: 'POST', url: '/api/v1/consultations', payload: { a: 1 } }),
    await app.inject({
      method: 'POST',
      url: '/api/v1/consultations',
      headers: { 'content-type': 'text/plain' },
      payload: 'a',
    }),
    await app.inject({ method: 'GET', url: '/healthz' }),
    await app.inject({ method: 'GET', url: '/admin/' }),
    await app.inject({ method: 'OPTIONS', url: '/api/v1/consultations' }),
  ];
  expect(answers.map(({ statusCode }) => statusCode).slice(0, 2)).toEqual([200, 200]);
  for (const { headers, raw } of answers) {
    const url = raw.req.url ?? '';
    for (const [name, value] of Object.entries(EVERYWHERE)) {
      expect([url, name, headers[name]]).toEqual([
        url,
        name,
        typeof value === 'string' ? value : expect.stringMatching(value),
      ]);
    }
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect([url, headers['x-powered-by'], headers.server]).toEqual([url, undefined, undefined]);
    expect([url, headers['access-control-allow-origin']]).toEqual([url, undefined]);
  }
});

test('a style nonce is used once', async () => {
  const nonce = async () =>
    /'nonce-([^']+)'/.exec(
      String((await app.inject({ url: '/healthz' })).headers['content-security-policy']),
    )?.[1];
  expect(await nonce()).not.toBe(await nonce());
});

test('HSTS and __Host- cookies come with https, and only then', async () => {
  const plain = await app.inject({ method: 'GET', url: '/' });
  const tls = await secure.inject({ method: 'GET', url: '/' });
  expect(plain.headers['strict-transport-security']).toBeUndefined();
  expect(tls.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
  const draft = await secure.inject({ method: 'GET', url: '/consult' });
  const step = await secure.inject({
    method: 'POST',
    url: new URL(draft.headers.location ?? '/consult/who', 'https://desk.example.jp').pathname,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'type=business',
  });
  for (const { name, httpOnly, secure: overTls, path, sameSite } of [
    ...draft.cookies,
    ...step.cookies,
  ]) {
    expect(name).toMatch(/^__Host-/);
    expect({ httpOnly, overTls, path, sameSite: String(sameSite).toLowerCase() }).toEqual({
      httpOnly: true,
      overTls: true,
      path: '/',
      sameSite: expect.stringMatching(/^(lax|strict)$/) as string,
    });
  }
});

test('what is personal stays out of every cache', async () => {
  const { headers } = await signedIn(app, 'admin');
  const key = (await keyHeaders(app)).get('admin') ?? {};
  const tracking = new URL(app.get(Links).firstUrl('tracking', caseId)).pathname;
  const personal = [
    tracking,
    '/auth/session',
    ...discoverRoutes(app)
      .filter(({ method, path, rule }) => method === 'GET' && rule && path.startsWith('/api/v1/'))
      .filter(({ rule }) => rule?.permission !== 'public')
      .map(({ path }) => path.replace(/:\w+/g, caseId)),
  ];
  const cached: string[] = [];
  for (const url of personal) {
    for (const credentials of [headers, key]) {
      const answer = await app.inject({ method: 'GET', url, headers: credentials });
      if (!String(answer.headers['cache-control']).includes('no-store')) {
        cached.push(`${url} ${answer.statusCode} ${String(answer.headers['cache-control'])}`);
      }
    }
  }
  expect(cached).toEqual([]);
});

describe('a change asked for by a page', () => {
  const own = 'https://desk.example.jp';
  test.each([
    ['ours over another scheme', { origin: 'http://desk.example.jp' }, false],
    ['ours with a port of its own', { origin: 'https://desk.example.jp:443' }, false],
    ['ours with a path', { origin: 'https://desk.example.jp/' }, false],
    ['a page that hides, in an old browser', { origin: 'null' }, false],
    ['another site, with somebody’s key', { origin: 'null', authorization: 'Bearer x' }, false],
    ['ours', { 'sec-fetch-site': 'same-origin', origin: own }, true],
    ['ours, typed or from a bookmark', { 'sec-fetch-site': 'none' }, true],
    ['ours in an old browser', { origin: own }, true],
    ['no page: a program', {}, true],
    ['a sandboxed page of ours', { 'sec-fetch-site': 'same-origin', origin: 'null' }, false],
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
    ['another site in an old browser', { origin: 'https://evil.example' }, false],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://www.example.jp' }, false],
    ['another port', { origin: 'https://desk.example.jp:8080' }, false],
    ['another site that hides', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
    ['nonsense', { origin: 'desk.example.jp' }, false],
    [
      'a site whose name begins like ours',
      { origin: 'https://desk.example.jp.evil.example' },
      false,
    ],
    [
      'a proxy’s word for it',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
  ])('%s', async (_page, headers, allowed) => {
    const answer = await secure.inject({
      method: 'POST',
      url: '/auth/session',
      headers: { host: 'desk.example.jp', ...headers } as Record<string, string>,
      payload: {},
    });
    expect(answer.statusCode).toBe(allowed ? 422 : 403);
  });
});

test('only a trusted proxy is believed about where a caller is', async () => {
  const limited = await testApp({ env: { RATE_LIMIT: 'on', TRUST_PROXY: '10.0.0.0/8' } });
  const ask = async (remoteAddress: string, forwarded: string) =>
    (
      await limited.inject({
        method: 'POST',
        url: '/auth/session',
        remoteAddress,
        headers: { 'x-forwarded-for': forwarded },
        payload: {},
      })
    ).statusCode;
  const until429 = async (callers: (turn: number) => [string, string]) => {
    for (let turn = 0; turn < 250; turn++) if ((await ask(...callers(turn))) === 429) return true;
    return false;
  };
  const address = (turn: number) => `203.0.113.${String(turn % 250)}`;
  // Named by the proxy, each caller has a limit of their own; named by themselves, they share one.
  expect(await until429((turn) => ['10.1.2.3', address(turn)])).toBe(false);
  expect(await until429((turn) => ['198.51.100.7', address(turn)])).toBe(true);
  await limited.close();
});

test('security.txt says whom to tell, and when it is out of date', async () => {
  const answer = await app.inject({ url: '/.well-known/security.txt' });
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  const fields = new Map(
    answer.body
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/) as [string, string]),
  );
  expect(fields.get('Contact')).toMatch(/^mailto:[^\s@]+@[^\s@]+$/);
  expect(fields.get('Canonical')).toBe(`${app.origin}/.well-known/security.txt`);
  const days = (Date.parse(fields.get('Expires') ?? '') - app.clock.now().getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});

test('HEAD is answered like GET without a body, OPTIONS and TRACE tell nothing', async () => {
  const head = await app.inject({ method: 'HEAD', url: '/' });
  expect([head.statusCode, head.body]).toEqual([200, '']);
  const closed = await app.inject({ method: 'HEAD', url: '/api/v1/consultations' });
  expect(closed.statusCode).toBe(401);
  for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH'] as const) {
    const answer = await app.inject({
      method: method as 'OPTIONS',
      url: '/api/v1/consultations',
      headers: { cookie: 'dxc-staff=secret', origin: 'https://evil.example' },
    });
    expect([method, answer.statusCode]).toEqual([method, 404]);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers.allow).toBeUndefined();
  }
});
