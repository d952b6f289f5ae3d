import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeys } from '../../server/identity/index.js';
import { MoveConsultation } from '../../server/consultations/index.js';
import { RemoveErasedJob } from '../../server/files/jobs/sweep-files.js';
import { Files, inspect } from '../../server/files/index.js';
import { ReadableFiles } from '../../server/conversations/index.js';
import type { Actor, StaffRole } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { EraseCase } from '../../server/privacy/index.js';
import {
  auditOf,
  problemOf,
  requesterOf,
  staff,
  submitCase,
} from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { exif, jpeg, pdf } from './samples.js';

let app: TestApp;
let folder: string;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dxc-files-'));
  app = await testApp({ env: { DATA_DIR: folder } });
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await app.get(ApiKeys).create(role, role));
  }
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const headersOf = (role: StaffRole) => ({ authorization: `Bearer ${keys.get(role) ?? ''}` });

const send = (id: string, filename: string, bytes: Buffer, role: StaffRole = 'staff') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${id}/files`,
    headers: {
      ...headersOf(role),
      'content-type': 'application/octet-stream',
      'x-filename': filename,
    },
    payload: bytes,
  });

const call = (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) =>
  app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: headersOf('staff'),
    ...(payload && { payload }),
  });

const encoded = (name: string) => `UTF-8''${encodeURIComponent(name)}`;

async function bytesOnDisk(): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}

test('a file is sent, goes out with a message, and comes back as an attachment', async () => {
  const { id } = await submitCase(app);
  const photo = jpeg([[0xe1, exif(1, 'GPS 34.73')]]);
  const sent = await send(id, encoded('現場の"写真"; 1.jpg'), photo);
  expect(sent.statusCode).toBe(201);
  const file = sent.json<{ id: string; size: number }>();
  expect(file).toMatchObject({ name: '現場の"写真"; 1.jpg', state: 'clean', messageId: null });

  const body = { body: '写真を送ります', fileIds: [file.id] };
  const message = await call('POST', `consultations/${id}/messages`, body);
  expect(message.statusCode).toBe(201);
  expect((await call('GET', `consultations/${id}/files`)).json()).toMatchObject({
    items: [{ id: file.id, messageId: message.json<{ id: string }>().id }],
  });

  const got = await call('GET', `files/${file.id}`);
  expect(got.rawPayload).toEqual((await inspect('a.jpg', jpeg())).bytes);
  expect(got.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition':
      `attachment; filename="________ 1.jpg"; filename*=UTF-8''` +
      '%E7%8F%BE%E5%A0%B4%E3%81%AE%22%E5%86%99%E7%9C%9F%22%3B%201.jpg',
  });
  expect(await auditOf(app, file.id)).toEqual(['file.downloaded']);
  expect(await auditOf(app, id)).toContain('file.stored');

  const again = await call('POST', `consultations/${id}/messages`, body);
  expect(again.statusCode).toBe(422);
  const taken = await call('DELETE', `consultations/${id}/files/${file.id}`);
  expect(taken.json()).toMatchObject({ code: 'attached' });
});

test('a file of another case does not go out with a message', async () => {
  const [one, other] = [await submitCase(app), await submitCase(app)];
  const { id: fileId } = (await send(one.id, 'a.pdf', pdf())).json<{ id: string }>();
  const url = `consultations/${other.id}`;
  const stolen = await call('POST', `${url}/messages`, { body: 'x', fileIds: [fileId] });
  expect(stolen.statusCode).toBe(422);
  expect((await call('DELETE', `${url}/files/${fileId}`)).statusCode).toBe(404);
});

test('five files wait for a message; one taken back makes room', async () => {
  const { id } = await submitCase(app);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    ids.push((await send(id, `${n}.pdf`, pdf(String(n)))).json<{ id: string }>().id);
  }
  expect((await send(id, '6.pdf', pdf())).json()).toMatchObject({ code: 'too-many-files' });
  expect((await call('DELETE', `consultations/${id}/files/${ids[0] ?? ''}`)).statusCode).toBe(204);
  expect((await call('GET', `files/${ids[0] ?? ''}`)).statusCode).toBe(404);
  expect((await send(id, '6.pdf', pdf())).statusCode).toBe(201);
});

test.each([
  ['no name', '', 422],
  ['half a percent', '%E3%8', 422],
  ['encoded line breaks', "UTF-8''a.pdf%0d%0aSet-Cookie:%20a", 422],
  ['an encoded NUL', "UTF-8''a.exe%00.pdf", 422],
  ['a way out, which is cut off', encoded('../../../../etc/passwd.pdf'), 201],
])('a name in the header: %s', async (_what, filename, status) => {
  const { id } = await submitCase(app);
  const answer = await send(id, filename, pdf());
  expect(answer.statusCode).toBe(status);
  if (status === 201) expect(answer.json()).toMatchObject({ name: 'passwd.pdf' });
});

test('too much, nothing, another form, and people who may not', async () => {
  const { id } = await submitCase(app);
  const huge = await send(id, 'a.txt', Buffer.alloc(6 * 1024 * 1024, 97));
  expect([huge.statusCode, huge.json<{ code: string }>().code]).toEqual([413, 'too-large']);
  expect((await send(id, 'a.pdf', Buffer.alloc(0))).statusCode).toBe(422);
  expect((await call('POST', `consultations/${id}/files`, { a: 1 })).statusCode).toBe(422);
  expect((await send(id, 'a.pdf', pdf(), 'auditor')).statusCode).toBe(403);
  expect((await send(newId(), 'a.pdf', pdf())).statusCode).toBe(404);
  const before = await bytesOnDisk();
  expect((await send(id, 'a.exe', Buffer.from('MZ'))).statusCode).toBe(422);
  expect(await bytesOnDisk()).toBe(before);
});

test('the record behind a file decides who may fetch it', async () => {
  const { id } = await submitCase(app);
  const { id: fileId } = (await send(id, 'a.pdf', pdf())).json<{ id: string }>();
  const { actor: supporter } = await aSupporter(app);
  const files = app.get(Files);
  expect(await files.allowed(staff(), fileId)).toBe(true);
  expect(await files.allowed(supporter, fileId)).toBe(false);
  expect(await files.allowed(requesterOf(newId()), fileId)).toBe(false);
});

test('requesters and supporters see what came with messages they read, and nothing else', async () => {
  const { id } = await submitCase(app);
  const sent = async (visibility: string) => {
    const { id: fileId } = (await send(id, `${visibility}.pdf`, pdf())).json<{ id: string }>();
    const body = { body: visibility, visibility, fileIds: [fileId] };
    expect((await call('POST', `consultations/${id}/messages`, body)).statusCode).toBe(201);
    return fileId;
  };
  const [everyone, support, office] = [
    await sent('everyone'),
    await sent('support'),
    await sent('staff'),
  ];
  await send(id, 'waiting.pdf', pdf());
  const files = app.get(ReadableFiles);
  const { actor: supporter } = await aSupporter(app);
  const ids = async (actor: Actor) => (await files.of(actor, id)).map((file) => file.id);
  expect(await ids(requesterOf(id))).toEqual([everyone]);
  expect(await ids(supporter)).toEqual([everyone, support]);
  expect((await files.open(requesterOf(id), id, everyone)).bytes).toEqual(pdf());
  expect(await problemOf(files.open(requesterOf(id), id, office))).toMatchObject({ status: 404 });
});

test('erasing a case takes names and bytes of its files along', async () => {
  const { id, receiptNumber } = await submitCase(app);
  const before = await bytesOnDisk();
  const { id: fileId } = (await send(id, encoded('架空花子の履歴.pdf'), pdf())).json<{
    id: string;
  }>();
  expect(await bytesOnDisk()).toBe(before + 1);
  await app.get(MoveConsultation).execute({ id, to: 'spam', reason: null }, staff());
  const input = { consultationId: id, ground: 'desk', receiptNumber } as const;
  const { counts } = await app.get(EraseCase).execute(input, staff('manager'));
  expect(counts).toMatchObject({ files: 1 });
  await app.get(RemoveErasedJob).run();
  expect((await call('GET', `files/${fileId}`)).statusCode).toBe(404);
  expect((await call('GET', `consultations/${id}/files`)).json()).toEqual({ items: [] });
  expect(await bytesOnDisk()).toBeLessThanOrEqual(before);
});
