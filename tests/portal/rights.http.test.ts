import { Links } from '../../server/identity/index.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

const open = async () => {
  const { id } = await submitCase(office);
  const path = new URL(await office.get(Links).url('tracking', id)).pathname;
  const page = (url = path) => office.inject({ url, headers: { accept: 'text/html' } });
  return { id, path, page };
};

test('the requester takes the sharing back with one button, and the page says so', async () => {
  const { id, path, page } = await open();
  expect((await page()).body).toContain(`action="${path}/stop-sharing"`);
  const answer = await office.inject({ method: 'POST', url: `${path}/stop-sharing` });
  expect(answer.statusCode).toBe(303);
  const after = await page(String(answer.headers.location));
  expect(after.body).toContain('支援者への情報提供をやめました。');
  expect(after.body).not.toContain(`action="${path}/stop-sharing"`);
  const [row] = await sql<{ consents: { kind: string; withdrawnAt: string | null }[] }>(
    office.database.url,
    'SELECT consents FROM consultation WHERE id = $1',
    [id],
  );
  const sharing = row?.consents.find(({ kind }) => kind === 'shareWithSupporters');
  expect(sharing?.withdrawnAt).toEqual(expect.any(String));
});

test('the requester asks for erasure once; asking again is the same request', async () => {
  const { path, page } = await open();
  for (const _ of [1, 2]) {
    expect((await office.inject({ method: 'POST', url: `${path}/erasure` })).statusCode).toBe(303);
  }
  const after = (await page()).body;
  expect(after).toContain('消去のお申し出を受け付けました');
  expect(after).not.toContain(`action="${path}/erasure"`);
});

test('without the link nothing is asked for', async () => {
  const { path } = await open();
  const forged = `${path.slice(0, -3)}AAA`;
  for (const step of ['stop-sharing', 'erasure']) {
    const answer = await office.inject({ method: 'POST', url: `${forged}/${step}` });
    expect(answer.statusCode).toBe(404);
  }
});
