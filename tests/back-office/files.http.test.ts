import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dxc-root-'));
  const dist = join(root, 'admin', 'dist');
  await mkdir(join(dist, 'assets'), { recursive: true });
  await symlink(resolve('centres'), join(root, 'centres'));
  await writeFile(join(dist, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  await writeFile(join(dist, '.stamp'), 'when it was built');
  await writeFile(join(dist, 'LICENSES.txt'), 'MIT');
  await writeFile(join(dist, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(root, 'secret.txt'), 'nobody may read this');
  app = await testApp({ env: { ROOT_DIR: root } });
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url: `/admin/${url}`, headers });

test('hashed files are cached for a year, others are asked for again and answered briefly', async () => {
  const script = await get('assets/main-abc123.js');
  expect([script.statusCode, script.body]).toEqual([200, 'export {};']);
  expect(script.headers).toMatchObject({
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const notices = await get('LICENSES.txt');
  expect(notices.headers).toMatchObject({ 'cache-control': 'no-cache' });
  const again = await get('LICENSES.txt', { 'if-none-match': String(notices.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test.each(['', 'index.html', 'consultations/00000000-0000-7000-8000-000000000000/show'])(
  'the page at /admin/%s has the nonce of its answer and is never kept',
  async (path) => {
    const page = await get(path);
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
    const [, nonce] = /nonce="([^"]+)"/.exec(page.body) ?? [];
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce ?? '?'}'`);
  },
);

test.each([
  '../secret.txt',
  '..%2f..%2fsecret.txt',
  'assets/..%2f..%2f..%2fsecret.txt',
  'assets/%2e%2e/%2e%2e/%2e%2e/secret.txt',
  '..%5c..%5csecret.txt',
  '.stamp',
  'assets/nothing.js',
  'assets//main-abc123.js',
])('no file outside what was built: /admin/%s', async (path) => {
  const answer = await get(path);
  expect([403, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toMatch(/nobody may read|when it was built|export/);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});
