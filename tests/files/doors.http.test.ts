import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiKeys } from '../../server/identity/index.js';
import { linkPath, supporterHeaders } from '../access/access-fixture.js';
import { acceptedCase } from '../engagements/engagements-fixture.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { fileOf, multipart } from '../support/multipart.js';
import { withRels } from './office.js';
import { docx, pdf, zip } from './samples.js';

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
const scripted = pdf('<< /S /J#61vaScript /JS (1) >>');

/** [file, code, what the page says] */
const REFUSED: [name: string, bytes: Buffer, code: string, says: string][] = [
  [
    '企画.docx',
    withRels('attachedTemplate', 'https://evil.example/t.dotm'),
    'external',
    '外にある',
  ],
  ['企画.docx', docx({ name: 'word/vbaProject.bin', data: 'a' }), 'macro', 'マクロ'],
  ['企画.docx', docx({ name: 'word/embeddings/oleObject1.bin' }), 'embedded', '埋め込まれ'],
  ['一式.zip', zip([{ name: '資料/見積.url', data: 'a' }]), 'dangerous', '見積.url'],
  ['表.csv', Buffer.from('#!/bin/sh\nid\n'), 'program', '動くファイル'],
  ['写真.heic', Buffer.from('0000ftypheic'), 'heic', 'JPEG'],
];

const form = (url: string, name: string, bytes: Buffer, headers = {}) => {
  const { payload, headers: kind } = multipart([fileOf(name, bytes)]);
  return app.inject({ method: 'POST', url, payload, headers: { ...HTML, ...headers, ...kind } });
};
const upload = (id: string, name: string, bytes: Buffer) =>
  app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${id}/files`,
    payload: bytes,
    headers: {
      ...staffKey,
      'content-type': 'application/octet-stream',
      'x-filename': `UTF-8''${encodeURIComponent(name)}`,
    },
  });

test('every way in refuses the same files, with the reason', async () => {
  const { consultationId: id, engagementId, supporter } = await acceptedCase(app);
  const desk = await supporterHeaders(app, supporter.id);
  for (const [name, bytes, code, says] of REFUSED) {
    const api = await upload(id, name, bytes);
    expect([name, api.statusCode, api.json()]).toEqual([
      name,
      422,
      expect.objectContaining({
        errors: [expect.objectContaining({ pointer: '/file', code })],
      }) as object,
    ]);
    const pages = [
      await form(`${linkPath(app, 'tracking', id)}/files`, name, bytes),
      await form(`/desk/cases/${engagementId}/files`, name, bytes, desk),
    ];
    for (const page of pages) {
      expect([name, page.statusCode]).toEqual([name, 422]);
      expect(page.body).toContain(says);
    }
  }
});

test('a PDF with a script is taken and marked, for those who open it: staff, supporter, requester', async () => {
  const { consultationId: id, engagementId, supporter } = await acceptedCase(app);
  const desk = await supporterHeaders(app, supporter.id);
  const tracking = linkPath(app, 'tracking', id);
  expect((await form(`${tracking}/files`, '申込書.pdf', scripted)).statusCode).toBe(303);
  const list = await app.inject({ url: `/api/v1/consultations/${id}/files`, headers: staffKey });
  expect(list.json()).toMatchObject({ items: [{ state: 'clean', warnings: ['pdf-script'] }] });
  const messages = await app.inject({
    url: `/api/v1/consultations/${id}/messages`,
    headers: staffKey,
  });
  expect(messages.json()).toMatchObject({ items: [{ files: [{ warnings: ['pdf-script'] }] }] });
  for (const [url, headers] of [
    [`${tracking}/files`, {}],
    [`/desk/cases/${engagementId}/files`, desk],
    [`/desk/cases/${engagementId}`, desk],
  ] as const) {
    const page = await app.inject({ url, headers: { ...HTML, ...headers } });
    expect(page.body).toContain('スクリプト）が入ったPDF');
  }
});
