import { RecordHearing } from '../../server/consultations/index.js';
import { RemindOffer } from '../../server/engagements/commands/remind-offer.js';
import {
  AcceptOffer,
  KeepLecture,
  Lecture,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import { Links } from '../../server/identity/index.js';
import { describedOperations } from '../access/operations.js';
import { supporterHeaders, linkPath } from '../access/access-fixture.js';
import { staff, submitCase, SYSTEM } from '../consultations/consultations-fixture.js';
import { Post } from '../notifications/support/post.js';
import { Schemas } from '../privacy/planting/schemas.js';
import { Words } from '../privacy/planting/words.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { aSupporter, makeOffer } from './engagements-fixture.js';
import { meetingsFixture } from './meetings-fixture.js';

/*
 * Every free-text field that a supporter can read before accepting holds everything that tells who asks.
 * The fields are found from the API's schemas: a new one belongs into one of the lists below.
 */

const REQUESTER = {
  type: 'business',
  name: '秘密 花子',
  kana: 'ヒミツ ハナコ',
  organisation: '内緒製作所',
  department: '内緒開発課',
  corporateNumber: '9876598765987',
  email: 'himitsu@example.jp',
  phone: '059-111-2233',
  municipality: '242012',
};
const COMPANIONS = [
  { name: '連 次郎', organisation: '連合商店', email: 'jiro@example.jp' },
  { name: '御供 三郎', organisation: null, email: null },
];

/** What must not be read, in the writing it is planted in. */
const TELLING = [
  '秘密花子',
  'ひみつはなこ',
  '内緒製作所',
  '内緒開発課',
  '連次郎',
  '連合商店',
  '御供三郎',
  '059-111-2233',
] as const;
/** Refused in lines that strangers fill in: stands in texts only. */
const IN_TEXTS = ['himitsu@example.jp', 'jiro@example.jp', '9876598765987'] as const;
const SECRETS = [...TELLING, ...IN_TEXTS];

const planted: string[] = [];
function plant(field: string): string {
  planted.push(`〈${String(planted.length)}〉`);
  const inLine = /title|industry|topic|place|audience/u.test(field);
  return `${planted.at(-1) ?? ''}${(inLine ? TELLING : SECRETS).join('、')}`;
}

const HEARING = {
  problem: '転記',
  goal: '連携',
  constraints: '',
  firstAdvice: '',
  readyForMatching: true,
};

/** Fields of these operations that reach an offer, in the order in which they are planted. */
const SHOWN = {
  'POST /api/v1/consultations': ['/requester/industry', '/title', '/body', '/goal', '/wishes'],
  'POST /api/v1/consultations/{id}/hearing': ['/problem', '/goal', '/constraints', '/firstAdvice'],
  'POST /api/v1/consultations/{id}/offers': ['/note'],
  'PUT /api/v1/engagements/{id}/lecture': ['/topic', '/place', '/audience', '/wishes'],
} as const;
/** Fields that supporters never read before they accept: who asks, and what staff note for themselves. */
const NEVER_SHOWN = new Set([
  '/requester/name',
  '/requester/kana',
  '/requester/organisation',
  '/requester/department',
  '/requester/email',
  '/requester/phone',
  '/coRequesters/*/name',
  '/coRequesters/*/organisation',
  '/coRequesters/*/email',
  '/needs/*',
  '/proxy/note',
  '/reason',
  '/lecture/topic',
  '/lecture/from',
  '/lecture/to',
  '/lecture/place',
  '/lecture/audience',
  '/lecture/wishes',
  '/from',
  '/to',
  '?Idempotency-Key',
]);

let app: TestApp;
const ids = { consultationId: '', engagementId: '', supporterId: '' };
let mails: string;

beforeAll(async () => {
  app = await testApp();
  const { id } = await submitCase(app, {
    requester: { ...REQUESTER, industry: plant('industry') },
    title: plant('title'),
    body: plant('body'),
    goal: plant('goal'),
    wishes: plant('wishes'),
    coRequesters: COMPANIONS,
  });
  const hearing = {
    problem: plant('problem'),
    goal: plant('goal'),
    constraints: plant('constraints'),
    firstAdvice: plant('firstAdvice'),
    readyForMatching: true,
  };
  await app.get(RecordHearing).execute({ id, ...hearing }, staff());
  const supporter = await aSupporter(app);
  const offer = await makeOffer(app, id, supporter.id, {
    kind: 'lecture',
    note: plant('note'),
  });
  const lecture = Lecture.parse({
    topic: plant('topic'),
    date: '2026-12-20',
    from: '10:00',
    to: '11:00',
    place: plant('place'),
    audience: plant('audience'),
    wishes: plant('lecture wishes'),
  });
  await app.get(KeepLecture).execute({ engagementId: offer.id, lecture }, staff());
  Object.assign(ids, { consultationId: id, engagementId: offer.id, supporterId: supporter.id });
  const post = new Post(app);
  await post.deliver();
  app.clock.set(new Date(offer.deadline.getTime() - 6 * 3_600_000));
  await app.get(RemindOffer).execute({ engagementId: offer.id }, SYSTEM);
  await post.deliver();
  const rows = await sql(
    app.database.ownerUrl,
    'SELECT to_jsonb(it) AS row FROM captured_mail AS it WHERE to_address = $1',
    [supporter.email],
  );
  expect(rows.length).toBeGreaterThanOrEqual(2);
  mails = JSON.stringify(rows);
});
afterAll(() => app.close());

const told = (text: string): string[] => SECRETS.filter((word) => text.includes(word));
const read = async (url: string, headers: Record<string, string> = {}) =>
  (await app.inject({ url, headers: { accept: 'text/html', ...headers } })).body;

test('each free-text field of what an offer is made from is planted here, or never shown', () => {
  const { operations, schemas } = describedOperations(app);
  const reader = new Schemas(schemas, new Words());
  const open = Object.entries(SHOWN).flatMap(([name, shown]) => {
    const operation = operations.find(({ method, path }) => `${method} ${path}` === name);
    if (!operation) return [name];
    const fields = reader.freeTextOf(operation).map((field) => field.split(' ').at(-1) ?? '');
    return fields.filter(
      (field) => !NEVER_SHOWN.has(field) && !(shown as readonly string[]).includes(field),
    );
  });
  expect(open).toEqual([]);
  expect(planted).toHaveLength(Object.values(SHOWN).flat().length);
});

test('the offer’s page shows every field, and of none who asks', async () => {
  const page = await read(linkPath(app, 'offer', ids.engagementId));
  expect(planted.filter((mark) => !page.includes(mark))).toEqual([]);
  expect(told(page)).toEqual([]);
});

test('the form that declines, shown again with an error, neither', async () => {
  const { body } = await app.inject({
    method: 'POST',
    url: `${linkPath(app, 'offer', ids.engagementId)}/decline`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'reason=unheard-of&comment=',
  });
  expect(body).toContain('〈1〉');
  expect(told(body)).toEqual([]);
});

test('nor do the mails about it: subjects, texts, headers', () => {
  expect(mails).toContain('〈1〉');
  expect(told(mails)).toEqual([]);
});

test('nor what a supporter reads when signed in: lists, meetings, calendar, addresses of the case', async () => {
  const headers = await supporterHeaders(app, ids.supporterId);
  const list = await read('/desk', headers);
  expect(list).toContain('〈1〉');
  const feed = new URL(app.get(Links).firstUrl('calendar', ids.supporterId)).pathname;
  const pages = [
    list,
    await read('/desk/meetings', headers),
    await read(feed),
    await read(`/desk/cases/${ids.engagementId}`, headers),
    await read(`/desk/cases/${ids.engagementId}/files`, headers),
    await read(`/desk/cases/${ids.engagementId}/meetings`, headers),
    await read('/desk/profile', headers),
  ];
  expect(pages.map(told)).toEqual(pages.map(() => []));
});

test('who has left a case, and is asked again, reads no more of it than anybody who is asked', async () => {
  const { id } = await submitCase(app, {
    requester: REQUESTER,
    title: plant('title'),
    coRequesters: COMPANIONS,
  });
  await app.get(RecordHearing).execute({ id, ...HEARING }, staff());
  const supporter = await aSupporter(app);
  const { id: engagementId } = await makeOffer(app, id, supporter.id);
  await app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  await meetingsFixture(() => app).agree(engagementId, 3, {
    method: 'phone',
    phone: REQUESTER.phone,
  });
  const headers = await supporterHeaders(app, supporter.id);
  const feed = new URL(app.get(Links).firstUrl('calendar', supporter.id)).pathname;
  expect(told(await read('/desk/meetings', headers))).not.toEqual([]);
  expect(told(await read(feed))).toEqual([REQUESTER.phone]);
  await app.get(WithdrawOffer).execute({ engagementId, reason: '交代' }, staff());
  await makeOffer(app, id, supporter.id);
  const pages = [await read('/desk', headers), await read('/desk/meetings', headers)];
  expect(pages.map((page) => page.includes(planted.at(-1) ?? '—'))).toEqual([true, true]);
  expect([...pages, await read(feed)].map(told)).toEqual([[], [], []]);
});
