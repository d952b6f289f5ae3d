import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../../server/files/index.js';
import { SweepFilesJob } from '../../server/files/jobs/sweep-files.js';
import { ApiKeys } from '../../server/identity/index.js';
import { linkPath, supporterHeaders } from '../access/access-fixture.js';
import { auditOf, submitCase } from '../consultations/consultations-fixture.js';
import { acceptedCase, offeredCase } from '../engagements/engagements-fixture.js';
import { jpeg, pdf } from '../files/samples.js';
import { testApp, type TestApp } from '../support/app.js';
import { fileOf, multipart, type Part } from '../support/multipart.js';

let app: TestApp;
let folder: string;
let staffKey: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dxc-files-'));
  app = await testApp({ env: { DATA_DIR: folder } });
  staffKey = { authorization: `Bearer ${await app.get(ApiKeys).create('staff', 'staff')}` };
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const HTML = { accept: 'text/html' };
const open = (url: string, headers = {}) => app.inject({ url, headers: { ...HTML, ...headers } });
const send = (url: string, parts: readonly Part[], headers = {}) => {
  const form = multipart(parts);
  return app.inject({
    method: 'POST',
    url,
    payload: form.payload,
    headers: { ...HTML, ...headers, ...form.headers },
  });
};
const note = (value: string): Part => ({ name: 'body', value });
const filesOf = async (id: string) =>
  (await app.inject({ url: `/api/v1/consultations/${id}/files`, headers: staffKey })).json<{
    items: { id: string; name: string; messageId: string | null }[];
  }>().items;

/** A case and its requester's files page. */
async function requesterPage() {
  const { id } = await submitCase(app);
  return { id, url: `${linkPath(app, 'tracking', id)}/files` };
}

test('a requester sends files with a word; the desk has them, and they come back as attachments', async () => {
  const { id, url } = await requesterPage();
  const answer = await send(url, [
    note('写真です'),
    fileOf('現場.jpg', jpeg()),
    fileOf('資料.pdf', pdf()),
  ]);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${url}?done=sent`]);
  const files = await filesOf(id);
  expect(files.map(({ name }) => name)).toEqual(['現場.jpg', '資料.pdf']);
  expect(new Set(files.map(({ messageId }) => messageId)).size).toBe(1);
  const messages = await app.inject({
    url: `/api/v1/consultations/${id}/messages`,
    headers: staffKey,
  });
  expect(messages.json()).toMatchObject({ items: [{ body: '写真です', authorKind: 'requester' }] });

  const page = await open(`${url}?done=sent`);
  expect(page.body).toContain('ファイルを送りました。');
  const link = `${url}/${files[0]?.id ?? ''}`;
  expect(page.body).toContain(`href="${link}"`);
  const got = await open(link);
  expect(got.rawPayload).toEqual((await inspect('a.jpg', jpeg())).bytes);
  expect(got.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment;/) as string,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
  expect(await auditOf(app, id)).toEqual(
    expect.arrayContaining(['file.stored', 'message.posted', 'file.downloaded']),
  );
});

test('what is wrong is said by name; what is right is kept, so that only the rest is chosen again', async () => {
  const { id, url } = await requesterPage();
  const answer = await send(url, [
    note('一言'),
    fileOf('良い.pdf', pdf()),
    fileOf('道具.exe', Buffer.from('MZ')),
    fileOf('空.txt', Buffer.alloc(0)),
    fileOf('大.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 97)),
  ]);
  expect(answer.statusCode).toBe(422);
  for (const text of [
    '「道具.exe」は、受け付けていない種類',
    '「空.txt」は、中身が空',
    '「大.txt」は、大きすぎ',
  ]) {
    expect(answer.body).toContain(text);
  }
  expect(answer.body).toContain('一言</textarea>');
  expect(answer.body).toContain('お預かりしているファイル');
  expect(answer.body).toMatch(/role="alert"/);
  // Nothing is with the desk before the requester sends it.
  expect(await filesOf(id)).toEqual([]);

  const [, drop] = new RegExp(`action="(${url}/[^"]+/remove)"`).exec(answer.body) ?? [];
  expect((await send(url, [note('やはり送ります')])).statusCode).toBe(303);
  expect((await filesOf(id)).map(({ name }) => name)).toEqual(['良い.pdf']);
  const late = await app.inject({ method: 'POST', url: drop ?? '', headers: HTML });
  expect(late.statusCode).toBe(409);
});

test('a kept file can be taken back, and is forgotten after a week', async () => {
  const { id, url } = await requesterPage();
  const save = async (name: string, more: string) => {
    const wrong = [fileOf(name, pdf(more)), fileOf('a.exe', Buffer.from('MZ'))];
    const { body } = await send(url, wrong);
    return new RegExp(`action="(${url}/[^"]+)/remove"`).exec(body)?.[1] ?? '';
  };
  const first = await save('a.pdf', 'a');
  expect((await app.inject({ method: 'POST', url: `${first}/remove` })).statusCode).toBe(303);
  expect((await open(url)).body).not.toContain('a.pdf');
  await save('b.pdf', 'b');
  app.clock.advance(8 * 86_400_000);
  await app.get(SweepFilesJob).run();
  expect((await open(url)).body).not.toContain('b.pdf');
  expect(await filesOf(id)).toEqual([]);
});

test('nothing chosen, six chosen, and the same form twice', async () => {
  const { id, url } = await requesterPage();
  const empty = await send(url, [note('x'), { ...fileOf('', Buffer.alloc(0)) }]);
  expect([empty.statusCode, empty.body.includes('送るファイルを選んでください')]).toEqual([
    422,
    true,
  ]);
  const six = Array.from({ length: 6 }, (_, n) => fileOf(`${String(n)}.pdf`, pdf(String(n))));
  const many = await send(url, six);
  expect([many.statusCode, many.body.includes('一度に5個まで')]).toEqual([422, true]);
  const form = [{ name: 'once', value: crypto.randomUUID() }, fileOf('x.pdf', pdf('x'))];
  expect((await send(url, [note('五つ')])).statusCode).toBe(303);
  expect((await send(url, form)).statusCode).toBe(303);
  expect((await send(url, form)).statusCode).toBe(303);
  expect(await filesOf(id)).toHaveLength(6);
});

test('in the reader’s own language', async () => {
  const { url } = await requesterPage();
  const answer = await send(`${url}?lang=en`, [fileOf('a.exe', Buffer.from('MZ'))]);
  expect(answer.body).toContain('“a.exe” is of a kind we do not accept.');
});

test('a supporter who accepted sends and receives; files for the desk alone stay there', async () => {
  const { consultationId, engagementId, supporter } = await acceptedCase(app);
  const headers = await supporterHeaders(app, supporter.id);
  const url = `/desk/cases/${engagementId}/files`;
  const forAll = [fileOf('全員.pdf', pdf('1')), { name: 'visibility', value: 'everyone' }];
  const forDesk = [fileOf('職員.pdf', pdf('2')), { name: 'visibility', value: 'support' }];
  expect((await send(url, forAll, headers)).statusCode).toBe(303);
  expect((await send(url, forDesk, headers)).statusCode).toBe(303);
  const [all, office] = await filesOf(consultationId);
  const page = (await open(url, headers)).body;
  expect(page).toContain('全員.pdf');
  expect(page).toContain('職員.pdf');
  const tracking = `${linkPath(app, 'tracking', consultationId)}/files`;
  expect((await open(tracking)).body).not.toContain('職員.pdf');
  expect((await open(`${tracking}/${all?.id ?? ''}`)).statusCode).toBe(200);
  expect((await open(`${tracking}/${office?.id ?? ''}`)).statusCode).toBe(404);
});

test('nobody else sends or receives: another requester, a supporter who has not accepted', async () => {
  const { id, url } = await requesterPage();
  await send(url, [fileOf('a.pdf', pdf())]);
  const fileId = (await filesOf(id))[0]?.id ?? '';
  const other = await requesterPage();
  expect((await open(`${other.url}/${fileId}`)).statusCode).toBe(404);
  const stolen = await app.inject({ method: 'POST', url: `${other.url}/${fileId}/remove` });
  expect(stolen.statusCode).toBe(404);
  const offered = await offeredCase(app);
  const headers = await supporterHeaders(app, offered.supporter.id);
  const office = `/desk/cases/${offered.engagementId}/files`;
  expect((await open(office, headers)).statusCode).toBe(404);
  expect((await send(office, [fileOf('a.pdf', pdf())], headers)).statusCode).toBe(404);
  expect((await send(office, [fileOf('a.pdf', pdf())])).statusCode).toBe(401);
});
