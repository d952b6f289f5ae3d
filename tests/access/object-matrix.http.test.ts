import { newId } from '../../server/platform/core/ids.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { discoverRoutes } from '../support/routes.js';
import type { DiscoveredRoute } from '../support/routes.js';
import { keyHeaders, linkPath, signedIn, supporterHeaders } from './access-fixture.js';
import {
  CONTACT,
  deadLinks,
  erasedCase,
  ownedCase,
  plantedSubmission,
  reported,
  shutOut,
  STAFF_NOTE,
  strangers,
  SUPPORT_NOTE,
  TITLE,
} from './outsiders.js';
import { heardCase, submitCase } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer } from '../engagements/engagements-fixture.js';

/* Every kind of record, by every address that names one, for everybody whose it is not. */

let app: TestApp;
let routes: DiscoveredRoute[];
let owned: Awaited<ReturnType<typeof ownedCase>>;
let staffKey: Record<string, string>;
let records: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
  routes = discoverRoutes(app);
  owned = await ownedCase(app);
  const keys = await keyHeaders(app);
  staffKey = keys.get('admin') ?? {};
  records = {
    consultations: owned.consultationId,
    engagements: owned.engagementId,
    meetings: owned.meetingId,
    supporters: owned.supporter.id,
    accounts: (await signedIn(app, 'staff')).id,
    cases: owned.engagementId,
  };
});
afterAll(() => app.close());

interface AccessRequest {
  method: string;
  url: string;
  headers?: Record<string, string>;
}

const ask = ({ method, url, headers = {} }: AccessRequest) =>
  app.inject({
    method: method as 'GET',
    url,
    headers: { 'if-match': '"1"', accept: 'text/html', ...headers },
    ...(method !== 'GET' && { payload: { body: '横取り' } }),
  });

/** Fills `/word/:id` with the record of that word; ids of no known kind are strangers'. */
const filled = (path: string): string =>
  path.replace(/(?<!\w)(\w+)\/:\w+/g, (_, word: string) => `${word}/${records[word] ?? newId()}`);

const leaks = (text: string): string[] =>
  [...CONTACT, TITLE, STAFF_NOTE, SUPPORT_NOTE].filter((word) => text.includes(word));

const told = { cells: 0, records: new Set<string>(), outsiders: new Set<string>() };

async function expectShut(
  who: string,
  target: AccessRequest,
  allowed: readonly number[],
): Promise<string[]> {
  told.cells++;
  told.records.add(`${target.method} ${target.url.split('?')[0] ?? ''}`);
  told.outsiders.add(who);
  const answer = await ask(target);
  const leaked = leaks(answer.body);
  if (allowed.includes(answer.statusCode) && leaked.length === 0) return [];
  return [`${who} ${target.method} ${target.url}: ${answer.statusCode} ${leaked.join()}`];
}

test('nobody without a credential that counts reads or changes a record: 401', async () => {
  const closed = routes.filter(
    ({ rule, path }) =>
      path.includes(':') &&
      rule !== undefined &&
      !/^(public|link:|supporter-portal:)/.test(rule.permission),
  );
  const wrong: string[] = [];
  for (const [who, headers] of Object.entries(await shutOut(app, owned.consultationId))) {
    for (const { method, path } of closed) {
      wrong.push(...(await expectShut(who, { method, url: filled(path), headers }, [401])));
    }
  }
  expect(wrong).toEqual([]);
});

test('the desk’s own pages of a case are not there for any other supporter: 404', async () => {
  const office = routes.filter(
    ({ rule, path }) => path.includes(':') && rule?.permission.startsWith('supporter-portal:'),
  );
  expect(office.length).toBeGreaterThan(2);
  const wrong: string[] = [];
  for (const [who, headers] of Object.entries(await strangers(app, owned))) {
    for (const { method, path } of office) {
      wrong.push(...(await expectShut(who, { method, url: filled(path), headers }, [404])));
    }
    const list = await ask({ method: 'GET', url: '/desk', headers });
    if (list.statusCode !== 200 || leaks(list.body).length > 0) wrong.push(`${who} /desk`);
    told.cells++;
  }
  for (const { method, path } of office) {
    for (const fate of Object.values(owned.past)) {
      const headers = await supporterHeaders(app, fate.supporterId);
      const url = path.replace(/:\w+/g, fate.engagementId);
      wrong.push(...(await expectShut('their own past offer', { method, url, headers }, [404])));
    }
    const url = filled(path);
    wrong.push(...(await expectShut('nobody', { method, url }, [401])));
    wrong.push(...(await expectShut('staff’s key', { method, url, headers: staffKey }, [403])));
  }
  expect(wrong).toEqual([]);
});

test('links that are over, forged or of another kind open nothing: 404', async () => {
  const invitationId = await reported(app, owned);
  const other = await heardCase(app, plantedSubmission());
  const offer = await makeOffer(app, other, (await aSupporter(app)).id);
  const targets = [
    ['tracking', owned.consultationId],
    ['survey', invitationId],
    ['offer', offer.id],
  ] as const;
  const wrong: string[] = [];
  for (const [kind, id] of targets) {
    const byLink = routes.filter(({ rule }) => rule?.permission === `link:${kind}`);
    expect(byLink.length).toBeGreaterThan(0);
    for (const [who, token] of Object.entries(await deadLinks(app, kind, id))) {
      for (const { method, path } of byLink) {
        const url = filled(path.replace(':token', token));
        wrong.push(...(await expectShut(`${who} (${kind})`, { method, url }, [404])));
      }
    }
  }
  const erased = await erasedCase(app);
  for (const { method, path } of routes.filter(
    ({ rule }) => rule?.permission === 'link:tracking',
  )) {
    const url = filled(path.replace('/c/:token', erased.path));
    wrong.push(...(await expectShut('erased', { method, url }, [404])));
  }
  expect(wrong).toEqual([]);
});

test('an offer that is over tells nothing of the case', async () => {
  for (const { engagementId } of Object.values(owned.past)) {
    const answer = await ask({ method: 'GET', url: linkPath(app, 'offer', engagementId) });
    expect([404, 410]).toContain(answer.statusCode);
    expect(leaks(answer.body)).toEqual([]);
    told.cells++;
  }
});

test('a record below another record is found only below its own', async () => {
  const { id: mine } = await submitCase(app);
  const { id: theirs } = await submitCase(app);
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
  const file = await app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${theirs}/files`,
    headers: {
      ...staffKey,
      'content-type': 'application/octet-stream',
      'x-filename': 'a.pdf',
    },
    payload: pdf,
  });
  const hold = await app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${theirs}/holds`,
    headers: staffKey,
    payload: { kind: 'audit', reason: '監査' },
  });
  const phrase = await app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${theirs}/masked-phrases`,
    headers: staffKey,
    payload: { phrase: '青い屋根' },
  });
  const nested = [
    [`/api/v1/consultations/${mine}/masked-phrases/`, phrase.json<{ id?: string }>().id],
    [`/api/v1/consultations/${mine}/files/`, file.json<{ id?: string }>().id],
    [`/api/v1/consultations/${mine}/holds/`, hold.json<{ id?: string }>().id],
  ] as const;
  for (const [base, id] of nested) {
    expect([base, typeof id]).toEqual([base, 'string']);
    const answer = await ask({ method: 'DELETE', url: `${base}${id ?? ''}`, headers: staffKey });
    expect([base, answer.statusCode]).toEqual([base, 404]);
    told.cells++;
  }
  const attached = await app.inject({
    method: 'POST',
    url: `/api/v1/consultations/${mine}/messages`,
    headers: staffKey,
    payload: { body: '添付します', fileIds: [file.json<{ id: string }>().id] },
  });
  expect(attached.statusCode).toBe(422);
});

afterAll(() => {
  process.stdout.write(
    `object matrix: ${told.cells} cells, ${told.records.size} addresses tried by ${told.outsiders.size} outsiders\n`,
  );
});
