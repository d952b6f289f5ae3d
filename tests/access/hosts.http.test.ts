import { connect } from 'node:net';
import { discoverRoutes } from '../support/routes.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

/* Every request names a host, and the desk answers to its own names only. */

let trial: TestApp;
let server: TestApp;
beforeAll(async () => {
  trial = await testApp({ listen: true });
  server = await testApp({
    env: {
      PROFILE: 'server',
      PUBLIC_URL: 'https://desk.example.jp',
      ALLOWED_HOSTS: 'web:3000',
      TRUST_PROXY: '127.0.0.1',
    },
  });
});
afterAll(async () => {
  await trial.close();
  await server.close();
});

const statusAt = async (office: TestApp, host: string, headers = {}, url = '/') =>
  (await office.inject({ method: 'GET', url, headers: { host, ...headers } })).statusCode;

test('every route, a wrong path and every method answer 421 to a name that is not ours', async () => {
  const routes = discoverRoutes(trial).map(({ method, path }) => ({ method, path }));
  const others = ['GET', 'POST', 'OPTIONS', 'HEAD', 'TRACE'].map((method) => ({
    method,
    path: '/nowhere',
  }));
  const open: string[] = [];
  for (const { method, path } of [...routes, ...others]) {
    for (const office of [trial, server]) {
      const answer = await office.inject({
        method: method as 'GET',
        url: path.replace(/:\w+|\*/g, 'x'),
        headers: { host: 'evil.example', 'content-type': 'application/json' },
        ...(['GET', 'HEAD'].includes(method) ? {} : { payload: '{}' }),
      });
      if (answer.statusCode !== 421) open.push(`${method} ${path} ${String(answer.statusCode)}`);
      if (answer.body.includes('evil.example')) open.push(`${method} ${path} repeats the name`);
    }
  }
  expect(open).toEqual([]);
  process.stdout.write(`  421 to a foreign host: ${String(routes.length)} routes, 2 profiles\n`);
});

test('the refusal is a document for programs, a page with a way home for people', async () => {
  const ask = (accept: string) =>
    server.inject({ url: '/track', headers: { host: 'evil.example', accept } });
  const document = await ask('application/json');
  expect(document.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(document.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(document.headers['content-security-policy']).toContain("default-src 'self'");
  expect(document.json()).toMatchObject({
    status: 421,
    code: 'misdirected',
    detail: 'https://desk.example.jp/ を開いてください。',
  });
  const page = await ask('text/html');
  expect(page.statusCode).toBe(421);
  expect(page.body).toContain('<a href="https://desk.example.jp/">');
});

test('each profile answers to its own names', async () => {
  expect(await statusAt(server, 'desk.example.jp')).toBe(200);
  expect(await statusAt(server, 'DESK.example.jp.:443')).toBe(200);
  expect(await statusAt(server, 'web:3000')).toBe(200);
  for (const host of ['localhost', '127.0.0.1:3000', '10.0.0.1', '[::1]:3000', ''])
    expect([host, await statusAt(server, host)]).toEqual([host, 421]);
  for (const host of ['localhost', '127.0.0.1:3000', '[::1]:3000'])
    expect([host, await statusAt(trial, host)]).toEqual([host, 200]);
});

test('what a proxy says of the host never counts, trusted or not', async () => {
  const said = {
    forwarded: 'host=desk.example.jp',
    'x-forwarded-host': 'desk.example.jp',
    'x-forwarded-server': 'desk.example.jp',
    'x-original-host': 'desk.example.jp',
    'x-host': 'desk.example.jp',
  };
  expect(await statusAt(server, 'evil.example', said)).toBe(421);
  const evil = Object.fromEntries(Object.keys(said).map((name) => [name, 'evil.example']));
  expect(await statusAt(server, 'desk.example.jp', evil)).toBe(200);
});

test('probes name the machine by its number, and are answered', async () => {
  for (const url of ['/healthz', '/readyz'])
    for (const host of ['10.0.3.4:3000', '127.0.0.1:3000', '[fd00::1]:3000'])
      expect([url, host, await statusAt(server, host, {}, url)]).toEqual([url, host, 200]);
  expect(await statusAt(server, '10.0.3.4:3000', {}, '/metrics')).toBe(401);
  for (const url of ['/', '/auth/session', '/api/v1/seminars', '/healthz/x', '/nowhere'])
    expect([url, await statusAt(server, '10.0.3.4:3000', {}, url)]).toEqual([url, 421]);
});

/** Sends bytes to the trial and gives the status line's number. */
function raw(bytes: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(trial.config.port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1])));
    socket.on('error', reject);
  });
}

const own = () => `127.0.0.1:${String(trial.config.port)}`;

test.each([
  ['HTTP/1.0 without a host', () => 'GET / HTTP/1.0\r\n\r\n', 421],
  ['HTTP/1.0 without a host, a probe', () => 'GET /healthz HTTP/1.0\r\n\r\n', 200],
  ['HTTP/1.0 with our host', () => `GET / HTTP/1.0\r\nHost: ${own()}\r\n\r\n`, 200],
  ['HTTP/1.1 without a host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['an empty host', () => 'GET / HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n', 421],
  [
    'two hosts, ours first',
    () => `GET / HTTP/1.1\r\nHost: ${own()}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    421,
  ],
  [
    'our host twice',
    () => `GET / HTTP/1.1\r\nHost: ${own()}\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`,
    400,
  ],
  [
    'an absolute target elsewhere',
    () => `GET http://evil.example/ HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`,
    421,
  ],
  [
    'an absolute target of ours with another host',
    () => `GET http://${own()}/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    421,
  ],
  [
    'an absolute target of ours',
    () => `GET http://${own()} HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`,
    200,
  ],
  [
    'an absolute target with a name before an @',
    () =>
      `GET http://${own()}@evil.example/ HTTP/1.1\r\nHost: ${own()}\r\nConnection: close\r\n\r\n`,
    421,
  ],
  ['OPTIONS *', () => 'OPTIONS * HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
])('%s on the wire', async (_what, bytes, status) => {
  expect(await raw(bytes())).toBe(status);
});
