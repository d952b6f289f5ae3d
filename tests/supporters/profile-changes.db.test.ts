import {
  ChangeOwnProfile,
  DecideChange,
  EndingTerms,
  KeepTerms,
  ProfileChangesQuery,
  PublicProfiles,
  Roster,
  UpdateSupporter,
} from '../../server/supporters/index.js';
import { RemindOfTermsJob } from '../../server/supporters/jobs/remind-of-terms.js';
import { auditOf, jobContext, problemOf, staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

type Person = Awaited<ReturnType<typeof aSupporter>>;

const change = (person: Person, profile: Record<string, unknown>) =>
  app.get(ChangeOwnProfile).execute({ supporterId: person.id, profile }, person.actor);
const newest = async ({ id }: Person) => (await app.get(ProfileChangesQuery).ofSupporter(id))[0];
const decide = (changeId: string, decision: 'approve' | 'decline', comment: string | null = null) =>
  app.get(DecideChange).execute({ changeId, decision, comment }, staff());
const now = async ({ id }: Person) => app.get(Roster).find(id);

test('how one works changes at once; who one is waits for the desk', async () => {
  const person = await aSupporter(app);
  const result = await change(person, {
    methods: ['phone'],
    capacityAtOnce: 5,
    headline: '観光のデータ活用',
    affiliation: person.affiliation,
  });
  expect(result.waiting).toEqual(['headline']);
  expect(await now(person)).toMatchObject({ methods: ['phone'], capacityAtOnce: 5, headline: '' });
  expect(await newest(person)).toMatchObject({
    state: 'waiting',
    changes: [{ field: 'headline', label: 'ひとこと紹介', before: '', wanted: '観光のデータ活用' }],
  });
  expect(await auditOf(app, person.id)).toContain('supporter.change-requested');
});

test('approved, it becomes the profile, with before and after in the log but no personal words', async () => {
  const person = await aSupporter(app);
  await change(person, { biography: '秘密の経歴', themes: ['1-1'] });
  const { id = '' } = (await newest(person)) ?? {};
  await decide(id, 'approve');
  expect(await now(person)).toMatchObject({ biography: '秘密の経歴', themes: ['1-1'], version: 2 });
  expect(await newest(person)).toMatchObject({ state: 'approved', decidedByName: '架空 職員' });
  expect((await problemOf(decide(id, 'decline'))).code).toBe('change-decided');
});

test('declined, everything stays as it was, and the supporter can read why', async () => {
  const person = await aSupporter(app);
  await change(person, { name: '架空 改名' });
  await decide((await newest(person))?.id ?? '', 'decline', '本人確認ができませんでした。');
  expect((await now(person))?.name).toBe(person.name);
  expect(await newest(person)).toMatchObject({
    state: 'declined',
    comment: '本人確認ができませんでした。',
  });
});

test('a newer wish replaces the waiting one; the same again is the same; taking it back withdraws it', async () => {
  const person = await aSupporter(app);
  await change(person, { headline: '一' });
  await change(person, { headline: '二' });
  await change(person, { headline: '二' });
  const states = async () =>
    (await app.get(ProfileChangesQuery).ofSupporter(person.id)).map(({ state }) => state).sort();
  expect(await states()).toEqual(['waiting', 'withdrawn']);
  await change(person, { headline: '' });
  expect(await states()).toEqual(['withdrawn', 'withdrawn']);
});

test('a name that somebody else took meanwhile cannot be approved', async () => {
  const [one, two] = [await aSupporter(app), await aSupporter(app)];
  await change(one, { name: two.name });
  const { id = '' } = (await newest(one)) ?? {};
  expect((await problemOf(decide(id, 'approve'))).code).toBe('supporter-exists');
  expect((await newest(one))?.state).toBe('waiting');
});

test('nobody edits another’s profile, and unknown codes are refused', async () => {
  const [one, two] = [await aSupporter(app), await aSupporter(app)];
  const foreign = { supporterId: one.id, profile: { headline: 'x' } };
  const asOther = app.get(ChangeOwnProfile).execute(foreign, two.actor);
  expect((await problemOf(asOther)).status).toBe(404);
  expect((await problemOf(change(one, { themes: ['9-9'] }))).errors?.[0]?.pointer).toBe(
    '/themes/0',
  );
});

const publish = (supporterId: string, published: boolean) =>
  app.get(KeepTerms).execute({ supporterId, version: null, terms: { published } }, staff());

test('public pages show those who agreed, while they are active, and nothing private', async () => {
  const person = await aSupporter(app, { conflicts: ['架空競合'], themes: ['1-2'] });
  const profiles = app.get(PublicProfiles);
  expect(await profiles.find(person.id)).toBeNull();
  await publish(person.id, true);
  const shown = await profiles.find(person.id);
  expect(shown).toMatchObject({ name: person.name });
  expect(JSON.stringify(shown)).not.toMatch(/example\.jp|架空競合|capacity/);
  expect((await profiles.list('1-2')).map(({ id }) => id)).toEqual([person.id]);
  expect(await profiles.list('2-1')).toEqual([]);
  const paused = { id: person.id, changes: { status: 'paused' as const }, version: 1 };
  await app.get(UpdateSupporter).execute(paused, staff());
  expect(await profiles.find(person.id)).toBeNull();
});

test('the end of a term is told of once for each end, sixty days before', async () => {
  const person = await aSupporter(app);
  const until = async (termUntil: string) =>
    app
      .get(KeepTerms)
      .execute({ supporterId: person.id, version: null, terms: { termUntil } }, staff());
  const told = () =>
    sql<{ payload: { until: string } }>(
      app.database.ownerUrl,
      `SELECT payload FROM outbox_event
       WHERE type = 'supporter.term-ending' AND payload->>'supporterId' = $1 ORDER BY id`,
      [person.id],
    );
  await until('2027-01-21');
  await app.get(RemindOfTermsJob).run(undefined, jobContext);
  expect(await told()).toEqual([]);
  await until('2027-01-20');
  await app.get(RemindOfTermsJob).run(undefined, jobContext);
  await app.get(RemindOfTermsJob).run(undefined, jobContext);
  expect((await told()).map(({ payload }) => payload.until)).toEqual(['2027-01-20']);
  expect(await app.get(EndingTerms).list()).toContainEqual(
    expect.objectContaining({ supporterId: person.id, over: false }),
  );
  await until('2026-11-20');
  await app.get(RemindOfTermsJob).run(undefined, jobContext);
  expect(await told()).toHaveLength(2);
  expect(await app.get(EndingTerms).list()).toContainEqual(
    expect.objectContaining({ supporterId: person.id, over: true }),
  );
});
