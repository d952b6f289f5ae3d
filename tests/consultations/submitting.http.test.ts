import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submission } from '../support/submissions.js';
import { consultationsApi } from './api.js';

let app: TestApp;
let call: Awaited<ReturnType<typeof consultationsApi>>;

beforeAll(async () => {
  app = await testApp();
  call = await consultationsApi(app);
});
afterAll(() => app.close());

const submit = (body: unknown, headers: Record<string, string> = {}) =>
  call({ method: 'POST', body, role: null, headers });

const casesTitled = async (title: string): Promise<number> => {
  const rows = await sql(app.database.ownerUrl, 'SELECT 1 FROM consultation WHERE title = $1', [
    title,
  ]);
  return rows.length;
};

describe('submitting', () => {
  test('anybody is answered with number and link once the case is stored', async () => {
    const answer = await submit(submission());
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      receiptNumber: expect.stringMatching(/^R8-\d{5}$/) as string,
      trackingUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/c\//) as string,
    });
  });

  test('errors are a problem document with one entry for each field', async () => {
    const answer = await submit({ ...submission(), title: '', colour: 'red' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const { errors } = answer.json<{ errors: { pointer: string; code: string }[] }>();
    expect(errors.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/title', 'required'],
        ['/colour', 'unknown-field'],
      ]),
    );
    expect(errors).toHaveLength(2);
  });

  test.each([
    ['channel', { channel: 'phone' }],
    ['receivedAt', { receivedAt: '2026-01-01T00:00:00+09:00' }],
    ['proxy', { proxy: { note: 'x' } }],
  ])('only the desk may say %s', async (field, over) => {
    const answer = await submit(submission(over));
    expect(answer.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: `/${field}`, code: 'unknown-field' }],
    });
    const atDesk = await call({ method: 'POST', body: submission(over) });
    expect(atDesk.statusCode).toBe(201);
  });

  test('a NUL, in a value or as a name, is an error of its place', async () => {
    const inValue = await submit(submission({ title: '題\u0000名' }));
    expect(inValue.json()).toMatchObject({ status: 422, errors: [{ pointer: '/title' }] });
    const inName = await submit({ ...submission(), 'a\u0000b': 1 });
    expect(inName.statusCode).toBe(422);
  });

  test('a raw body is read strictly: encoding, JSON, type and size', async () => {
    const raw = (payload: Buffer | string, type = 'application/json') =>
      app.inject({
        method: 'POST',
        url: '/api/v1/consultations',
        headers: { 'content-type': type },
        payload,
      });
    const bytes = Buffer.from(JSON.stringify(submission({ title: '題名X' })));
    bytes[bytes.indexOf('X')] = 0xff;
    const answers = await Promise.all([
      raw(bytes),
      raw('{"title":'),
      raw('{"__proto__":{"x":1}}'),
      raw('[]'),
      raw(''),
      raw('<title/>', 'application/xml'),
      raw(JSON.stringify(submission({ body: 'x'.repeat(1024 * 1024) }))),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([
      400, 400, 400, 422, 422, 415, 413,
    ]);
    for (const answer of answers) {
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json<{ title: string }>().title).toMatch(/[ぁ-ん]/);
    }
  });

  test('a page of another site cannot submit in somebody’s browser', async () => {
    const answer = await submit(submission(), { origin: 'https://evil.example' });
    expect(answer.statusCode).toBe(403);
  });
});

describe('an Idempotency-Key', () => {
  const keyed = (key: string, body: unknown) => submit(body, { 'idempotency-key': key });

  test('gives the same answer for the same body', async () => {
    const [first, second] = [
      await keyed('key-same-body', submission()),
      await keyed('key-same-body', submission()),
    ];
    expect(second.statusCode).toBe(201);
    expect(second.json()).toEqual(first.json());
  });

  test('is refused for another body', async () => {
    await keyed('key-other-body', submission());
    const answer = await keyed('key-other-body', submission({ title: '別の題名' }));
    expect(answer.json()).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await casesTitled('別の題名')).toBe(0);
  });

  test('makes one case of ten racing requests', async () => {
    const body = submission({ title: '競争' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => keyed('key-that-races', body)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((answer) => answer.json<{ id: string }>().id)).size).toBe(1);
    expect(await casesTitled('競争')).toBe(1);
  });

  test('is free again when the first try failed', async () => {
    const failed = await keyed('key-after-failure', submission({ themes: ['9-9'] }));
    expect(failed.statusCode).toBe(422);
    expect((await keyed('key-after-failure', submission())).statusCode).toBe(201);
  });

  test.each(['short', 'with space inside', 'x'.repeat(201)])('%j is malformed', async (key) => {
    expect((await keyed(key, submission())).statusCode).toBe(400);
  });
});
