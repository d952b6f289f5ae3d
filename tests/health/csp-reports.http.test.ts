import { violationsIn } from '../../server/health/services/csp-report.js';
import { testApp, type TestApp } from '../support/app.js';

const OLD = {
  'csp-report': {
    'document-uri': 'https://desk.example.jp/c/himitsu-no-token?x=1',
    'effective-directive': 'script-src-elem',
    'blocked-uri': 'https://evil.example/steal.js?name=hanako',
    'script-sample': 'alert(1)',
  },
};
const NEW = [
  {
    type: 'csp-violation',
    body: {
      documentURL: 'https://desk.example.jp/',
      effectiveDirective: 'style-src',
      blockedURL: 'inline',
    },
  },
];

describe('a report', () => {
  test('tells the rule, the origin and the first part of the page, and no secret', () => {
    expect(violationsIn(OLD)).toEqual([
      { directive: 'script-src-elem', blocked: 'https://evil.example', page: '/c' },
    ]);
    expect(violationsIn(NEW)).toEqual([{ directive: 'style-src', blocked: 'inline', page: '/' }]);
  });

  test.each([
    null,
    1,
    'x',
    [],
    {},
    [[[]]],
    { 'csp-report': null },
    { 'csp-report': { 'effective-directive': 'a\nb' } },
    [{ body: { effectiveDirective: '__proto__' } }],
  ])('that is none is left out: %j', (body) => {
    expect(violationsIn(body)).toEqual([]);
  });

  test('a long list is cut', () => {
    expect(violationsIn(Array.from({ length: 500 }, () => NEW[0]))).toHaveLength(10);
  });
});

describe('the collector', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp({ env: { RATE_LIMIT: 'on' } });
  });
  afterAll(() => app.close());

  const send = (payload: unknown, type: string, headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/csp-reports',
      payload: JSON.stringify(payload),
      headers: { 'content-type': type, ...headers },
    });

  test('takes what browsers send, is told of in every policy, and takes nothing else', async () => {
    expect((await send(OLD, 'application/csp-report')).statusCode).toBe(204);
    const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' };
    expect((await send(NEW, 'application/reports+json', own)).statusCode).toBe(204);
    expect((await send('x'.repeat(300_000), 'application/csp-report')).statusCode).toBe(413);
    for (const url of ['/auth/session', '/api/v1/consultations']) {
      const answer = await app.inject({
        method: 'POST',
        url,
        payload: '{}',
        headers: { 'content-type': 'application/csp-report' },
      });
      expect(answer.statusCode).toBe(415);
    }
    const page = await app.inject({ url: '/' });
    expect(page.headers['content-security-policy']).toContain('report-uri /csp-reports');
    expect(page.headers['reporting-endpoints']).toBe('csp="/csp-reports"');
  });

  test('is limited per address', async () => {
    const statuses = new Set<number>();
    for (let n = 0; n < 40; n++)
      statuses.add((await send(OLD, 'application/csp-report')).statusCode);
    expect([...statuses]).toEqual([204, 429]);
  });
});
