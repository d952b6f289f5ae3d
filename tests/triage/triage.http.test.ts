import { ApiKeys } from '../../server/identity/index.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { SuggestTriage } from '../../server/triage/index.js';
import {
  SYSTEM,
  auditOf,
  eventTypes,
  submitCase,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let office: TestApp;
const keys = new Map<StaffRole, string>();

beforeAll(async () => {
  office = await testApp();
  for (const role of ['staff', 'auditor'] as const) {
    keys.set(role, await office.get(ApiKeys).create(role, role));
  }
});
afterAll(() => office.close());

interface Guess {
  value: string;
  confidence: number;
  evidence: string[];
  needsReview: boolean;
}
interface Triage {
  requesterType: Guess;
  contentType: Guess;
  themes: Guess[];
  modelVersion: string;
  confirmed: { byName: string; themes: string[] } | null;
}

function call(id: string, body?: unknown, role: StaffRole | null = 'staff') {
  return office.inject({
    method: body === undefined ? 'GET' : 'PUT',
    url: `/api/v1/consultations/${id}/triage`,
    headers: role ? { authorization: `Bearer ${keys.get(role) ?? ''}` } : {},
    ...(body === undefined ? {} : { payload: body as object }),
  });
}

const HOME = {
  title: '家で働けるようにしたい',
  body: '子育て中の社員が家で仕事をできるようにしたいのですが、何から準備すればよいでしょうか。',
};

async function suggested(over: Record<string, unknown> = HOME): Promise<string> {
  const { id } = await submitCase(office, over);
  await office.get(SuggestTriage).execute({ ids: [id] }, SYSTEM);
  return id;
}

test('a case is read: best guesses with the words they were read from', async () => {
  const answer = (await call(await suggested())).json<Triage>();
  expect(answer.requesterType).toMatchObject({ value: 'business', needsReview: false });
  expect(answer.contentType.value).toBe('problem');
  expect(answer.themes[0]).toMatchObject({ value: '2-8' });
  expect(answer.themes[0]?.evidence.join()).toContain('家で働け');
  expect(answer.confirmed).toBeNull();
});

test('before the job has run the case is read on the spot and nothing is stored', async () => {
  const { id } = await submitCase(office, HOME);
  expect((await call(id)).json<Triage>().themes[0]?.value).toBe('2-8');
  const rows = await sql(
    office.database.ownerUrl,
    'SELECT 1 FROM triage_suggestion WHERE consultation_id = $1',
    [id],
  );
  expect(rows).toEqual([]);
});

test('reading twice keeps one suggestion and one line in the timeline', async () => {
  const id = await suggested();
  await office.get(SuggestTriage).execute({ ids: [id] }, SYSTEM);
  expect(await timelineOf(office, id)).toEqual(['submitted', 'triage-suggested']);
});

test('staff’s word goes into the case, the timeline, the audit log and the outbox', async () => {
  const id = await suggested();
  const decision = {
    requesterType: 'organisation',
    contentType: 'training',
    themes: ['2-7', '2-8'],
  };
  const answer = await call(id, decision);
  expect(answer.statusCode).toBe(200);
  expect(answer.json<Triage>().confirmed).toMatchObject({ ...decision, byName: 'staff' });
  const [row] = await sql(
    office.database.ownerUrl,
    'SELECT requester_type, content_type, themes, needs_review FROM consultation WHERE id = $1',
    [id],
  );
  expect(row).toEqual({
    requester_type: 'organisation',
    content_type: 'training',
    themes: ['2-7', '2-8'],
    needs_review: false,
  });
  expect(await timelineOf(office, id)).toContain('triage-confirmed');
  expect(await auditOf(office, id)).toContain('triage.confirmed');
  expect(await eventTypes(office, id)).toEqual([
    'consultation.submitted',
    'triage.suggested',
    'triage.confirmed',
  ]);
});

test('reading a confirmed case again does not call it in doubt', async () => {
  const id = await suggested({ title: 'こんにちは', body: 'よろしくお願いします。' });
  await call(id, { requesterType: 'business', contentType: 'other', themes: [] });
  await office.get(SuggestTriage).execute({ ids: [id] }, SYSTEM);
  const [row] = await sql(
    office.database.ownerUrl,
    'SELECT needs_review FROM consultation WHERE id = $1',
    [id],
  );
  expect(row).toEqual({ needs_review: false });
});

test('values the centre does not have are refused one by one', async () => {
  const answer = await call(await suggested(), {
    requesterType: 'alien',
    contentType: 'problem',
    themes: ['2-8', '9-9'],
  });
  expect(answer.statusCode).toBe(422);
  const { errors } = answer.json<{ errors: { pointer: string }[] }>();
  expect(errors.map(({ pointer }) => pointer)).toEqual(['/requesterType', '/themes/1']);
});

test('who may see and who may decide', async () => {
  const id = await suggested();
  const decision = { requesterType: 'business', contentType: 'problem', themes: [] };
  expect((await call(id, undefined, null)).statusCode).toBe(401);
  expect((await call(id, decision, 'auditor')).statusCode).toBe(403);
  expect((await call('0197a1b2-0000-7000-8000-00000000dead')).statusCode).toBe(404);
});
