import { linkPath } from '../access/access-fixture.js';
import { submitCase } from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { fileOf, multipart } from '../support/multipart.js';
import { pdf } from './samples.js';

/* Forms with files that mean to bring the parser down, and files where nobody reads them. */

let app: TestApp;
let url: string;

beforeAll(async () => {
  app = await testApp();
  url = `${linkPath(app, 'tracking', (await submitCase(app)).id)}/files`;
});
afterAll(() => app.close());

const post = (to: string, payload: Buffer | string, headers: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url: to,
    payload,
    headers: {
      accept: 'text/html',
      'content-length': String(Buffer.byteLength(payload)),
      ...headers,
    },
  });

const NAMES = [
  '__proto__',
  'constructor',
  'constructor.prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'then',
  'length',
  '',
  ' ',
  'a[b][c]',
  'files[]',
  '../../etc/passwd',
  'x'.repeat(5_000),
  '\u0000',
  'a"; filename="b',
  '架空',
  '🏯'.repeat(50),
  "UTF-8''%E3%81",
];

test.each(NAMES)('a field named %j breaks nothing', async (name) => {
  for (const filename of [undefined, 'a.pdf', '__proto__.pdf', '', '\u0000.pdf']) {
    for (const type of [undefined, 'application/json', '']) {
      const form = multipart([
        {
          name,
          value: '{"__proto__": {"admin": true}}',
          ...(filename !== undefined && { filename }),
          ...(type !== undefined && { type }),
        },
        { name: 'body', value: 'x' },
      ]);
      const { statusCode } = await post(url, form.payload, form.headers);
      expect([303, 400, 422]).toContain(statusCode);
    }
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
  expect((await app.inject({ url: '/healthz' })).statusCode).toBe(200);
});

test.each([
  ['no boundary', 'multipart/form-data', 'x'],
  ['an empty boundary', 'multipart/form-data; boundary=', 'x'],
  ['a boundary of 1,000 letters', `multipart/form-data; boundary=${'b'.repeat(1_000)}`, 'x'],
  ['nothing', 'multipart/form-data; boundary=b', ''],
  [
    'no end',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
  ],
  ['no header', 'multipart/form-data; boundary=b', '--b\r\n\r\nx\r\n--b--\r\n'],
  ['a header without end', 'multipart/form-data; boundary=b', `--b\r\nX: ${'a'.repeat(90_000)}`],
  [
    'a file cut off',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF',
  ],
  [
    'no name',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n',
  ],
  [
    'another encoding',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Transfer-Encoding: base64\r\n\r\n!!\r\n--b--\r\n',
  ],
  [
    'an unknown charset',
    'multipart/form-data; boundary=b',
    '--b\r\nContent-Disposition: form-data; name="body"\r\nContent-Type: text/plain; charset=x-none\r\n\r\nx\r\n--b--\r\n',
  ],
])('%s is refused or read, and never a failure', async (_what, type, payload) => {
  const { statusCode } = await post(url, payload, { 'content-type': type });
  expect([303, 400, 422]).toContain(statusCode);
});

test('too many parts, and more than all files may weigh', async () => {
  const parts = Array.from({ length: 200 }, (_, n) => ({ name: `f${String(n)}`, value: 'x' }));
  const many = multipart(parts);
  expect((await post(url, many.payload, many.headers)).statusCode).toBe(400);
  const heavy = multipart([fileOf('a.pdf', pdf())]);
  const said = { ...heavy.headers, 'content-length': String(27 * 1024 * 1024) };
  const answer = await post(url, heavy.payload, said);
  expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'close']);
});

test.each([
  ['raw bytes', 'application/octet-stream'],
  ['raw bytes, written otherwise', 'Application/Octet-Stream; a=b'],
  ['a form with files', 'multipart/form-data; boundary=b'],
])('%s are refused unread where nobody reads them', async (_what, type) => {
  for (const path of ['/api/v1/consultations', '/auth/session', '/consult/who', '/track']) {
    const answer = await post(path, 'x', { 'content-type': type });
    expect([path, answer.statusCode]).toEqual([path, 415]);
  }
  const swapped = type.startsWith('multipart') ? `/api/v1/consultations/x/files` : url;
  expect((await post(swapped, 'x', { 'content-type': type })).statusCode).toBe(415);
});
