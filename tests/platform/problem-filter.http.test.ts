import { ProblemFilter } from '../../server/platform/http/problem.filter.js';
import type { ErrorPages } from '../../server/platform/http/error-pages.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import type { Logger } from '../../server/platform/core/logger.js';
import { conflict, tooMany } from '../../server/platform/core/problems.js';
import { testApp, type TestApp } from '../support/app.js';

describe('failures', () => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp();
  });
  afterAll(() => office.close());

  it('are problem documents nobody caches', async () => {
    const answer = await office.inject({ method: 'GET', url: '/api/v1/nothing-here' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      type: 'urn:dxc:problem:not-found',
      status: 404,
      code: 'not-found',
      title: '見つかりません',
    });
  });

  it('are documents for programs even when a browser asks', async () => {
    const headers = { accept: 'text/html' };
    const answer = await office.inject({ method: 'GET', url: '/api/v1/nothing-here', headers });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('carry the headers of the whole house', async () => {
    const { headers } = await office.inject({ method: 'GET', url: '/api/v1/nothing-here' });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });
});

/** What the filter answers to an error, without a server. */
function answerTo(error: unknown, accept = 'application/json', url = '/portal') {
  const sent = { status: 0, type: '', body: '', headers: {} as Record<string, string> };
  const logged: unknown[] = [];
  const reply = {
    sent: false,
    status: (status: number) => ((sent.status = status), reply),
    headers: (headers: Record<string, string>) => (Object.assign(sent.headers, headers), reply),
    type: (type: string) => ((sent.type = type), reply),
    send: (body: string) => ((sent.body = body), reply),
  };
  const pages: ErrorPages = { render: ({ title }) => `<h1>${title}</h1>` };
  const logger = { error: (...line: unknown[]) => logged.push(line) } as unknown as Logger;
  const request = { url, method: 'GET', headers: { accept }, routeOptions: { url: '/c/:token' } };
  new ProblemFilter(logger, pages).answer(error, request as never, reply as never);
  return { ...sent, logged };
}

describe('the filter', () => {
  it('says 409 where the database kept two times apart that came at once', async () => {
    const office = await testApp();
    const db = office.get(UnitOfWork);
    await db.query('CREATE TEMP TABLE span (at tstzrange, EXCLUDE USING gist (at WITH &&))');
    const write = () =>
      db.query(`INSERT INTO span VALUES ('[2026-12-05 10:00, 2026-12-05 11:00)')`);
    await write();
    const refused: unknown = await write().catch((error: unknown) => error);
    await office.close();
    const answer = answerTo(refused, 'application/json', '/api/v1/slots');
    expect(answer).toMatchObject({ status: 409, logged: [] });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'time-taken' });
  });

  it('hides what went wrong inside, gives a reference, and logs the rest without the address', () => {
    const answer = answerTo(new Error('password=hunter2'), undefined, '/c/secret-token');
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('hunter2');
    expect(answer.body).toContain('番号をお知らせください');
    expect(JSON.stringify(answer.logged)).not.toContain('secret-token');
    expect(JSON.stringify(answer.logged)).toContain('/c/:token');
  });

  it('shows people a page and programs a document', () => {
    const problem = conflict('closed', '終わっています。');
    expect(answerTo(problem, 'text/html').body).toBe('<h1>今の状態ではできません</h1>');
    expect(JSON.parse(answerTo(problem).body)).toMatchObject({ status: 409, code: 'closed' });
  });

  it('passes headers on', () => {
    expect(answerTo(tooMany(30))).toMatchObject({ status: 429, headers: { 'Retry-After': '30' } });
  });

  it.each([
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 413],
    [{ statusCode: 415 }, 415],
    [{ statusCode: 404 }, 404],
    [{ statusCode: 400 }, 400],
    [{ statusCode: 503 }, 500],
    [null, 500],
  ])('makes %j a %i with a Japanese title', (error, status) => {
    const answer = answerTo(error);
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.body) as { title: string }).title).toMatch(/[ぁ-ん]/);
  });
});
