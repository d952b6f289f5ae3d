import { ShowConsultation } from '../../server/consultations/index.js';
import {
  DecideReferral,
  KeepOrganisation,
  OrganisationBody,
  RecordReferralOutcome,
  ReferConsultation,
  ReferralBody,
  Referrals,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { newId } from '../../server/platform/core/ids.js';
import { JobRegistry } from '../../server/jobs/index.js';
import { Escalations } from '../../server/engagements/queries/escalations.js';
import {
  eventTypes,
  heardCase,
  jobContext,
  problemOf,
  staff,
  timelineOf,
} from '../consultations/consultations-fixture.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const save = (over: Record<string, unknown> = {}, id: string | null = null, version = 0) => {
  const fields = OrganisationBody.parse({
    name: '架空支援センター',
    services: '資金繰りと補助金の相談',
    contact: '架空 窓口',
    fictitious: true,
    ...over,
  });
  return app.get(KeepOrganisation).execute({ id, version, fields }, staff());
};
const refer = (consultationId: string, organisationId: string, actor: Actor = staff('manager')) =>
  app.get(ReferConsultation).execute(
    {
      consultationId,
      organisationId,
      reason: '補助金の申請が中心のため',
      consent: true,
      consentNote: '11月20日に電話で確認',
    },
    actor,
  );

test('a case is handed over with a document, and what became of it is asked back', async () => {
  const organisation = await save();
  const id = await heardCase(app);
  const referral = await refer(id, organisation.id);
  expect((await app.get(ShowConsultation).byId(id)).state).toBe('referred');
  expect(referral.document).toMatch(/^相談引継書\n\n令和8年11月21日（土）\n架空支援センター/);
  expect(referral.document).toContain('■ 問題\n受注の転記に時間がかかる');
  expect(referral.document).toContain('■ 引き継ぐ理由\n補助金の申請が中心のため');
  expect(await eventTypes(app, id)).toEqual(
    expect.arrayContaining(['referral.made', 'consultation.moved']),
  );
  await app
    .get(RecordReferralOutcome)
    .execute({ referralId: referral.id, outcome: 'helped', note: null }, staff());
  expect(await app.get(Referrals).ofCase(id)).toMatchObject([
    { state: 'outcome_known', outcome: 'helped', organisationName: '架空支援センター' },
  ]);
  expect(await timelineOf(app, id)).toEqual(
    expect.arrayContaining(['referral-made', 'referral-outcome']),
  );
});

test('nothing leaves without the requester’s consent', () => {
  const typed = { organisationId: newId(), reason: 'x', consentNote: 'x' };
  expect(ReferralBody.safeParse({ ...typed, consent: false }).success).toBe(false);
  expect(ReferralBody.safeParse({ ...typed, consent: true, consentNote: ' ' }).success).toBe(false);
});

test('an organisation that is not on the list, or no longer active, is refused', async () => {
  const closed = await save({ name: '架空支援センター（閉所）', active: false });
  const id = await heardCase(app);
  for (const organisationId of [newId(), closed.id]) {
    const problem = await problemOf(refer(id, organisationId));
    expect(problem.errors).toMatchObject([{ pointer: '/organisationId' }]);
  }
  expect((await problemOf(refer(id, closed.id, staff('auditor')))).status).toBe(403);
});

test('two changes of one organisation do not overwrite each other; names are told apart', async () => {
  const { id, version } = await save({ name: '架空商工会' });
  await save({ name: '架空商工会', services: '経営相談' }, id, version);
  expect((await problemOf(save({ name: '架空商工会' }, id, version))).status).toBe(412);
  expect((await problemOf(save({ name: '架空商工会' }))).errors).toMatchObject([
    { pointer: '/name' },
  ]);
});

describe('staff ask, a manager decides', () => {
  const decide = (referralId: string, decision: 'approve' | 'refuse', actor = staff('manager')) =>
    app.get(DecideReferral).execute({ referralId, decision, reason: null }, actor);
  const state = async (id: string) => (await app.get(ShowConsultation).byId(id)).state;
  async function requested() {
    const organisation = await save({ name: `架空支援所${newId()}` });
    const id = await heardCase(app);
    return { id, referral: await refer(id, organisation.id, staff()) };
  }

  test('nothing leaves before the manager agrees', async () => {
    const { id, referral } = await requested();
    expect([referral.state, await state(id)]).toEqual(['requested', 'hearing']);
    expect(await eventTypes(app, id)).toContain('referral.requested');
    expect(await eventTypes(app, id)).not.toContain('referral.made');
    const early = { referralId: referral.id, outcome: 'helped', note: null } as const;
    const told = app.get(RecordReferralOutcome).execute(early, staff());
    expect((await problemOf(told)).code).toBe('not-handed-over');
    expect((await problemOf(decide(referral.id, 'approve', staff()))).status).toBe(403);
    await decide(referral.id, 'approve');
    expect(await state(id)).toBe('referred');
    expect((await problemOf(decide(referral.id, 'refuse'))).code).toBe('referral-decided');
  });

  test('refused, the case stays at the desk', async () => {
    const { id, referral } = await requested();
    await decide(referral.id, 'refuse');
    expect(await state(id)).toBe('hearing');
    expect(await timelineOf(app, id)).toContain('referral-refused');
  });

  test('after thirty days without news the desk is reminded to ask, once', async () => {
    const { id, referral } = await requested();
    await decide(referral.id, 'approve');
    const job = () =>
      app.get(JobRegistry).get('engagements.request-referral-outcomes').handler.run({}, jobContext);
    const due = async () =>
      (await eventTypes(app, id)).filter((type) => type === 'referral.outcome-due').length;
    app.clock.advance(29 * 86_400_000);
    await job();
    expect(await due()).toBe(0);
    // The closing hour of the thirtieth day.
    app.clock.advance(86_400_000 + 12 * 3_600_000);
    await job();
    await job();
    expect(await due()).toBe(1);
    expect(await app.get(Escalations).list()).toContainEqual(
      expect.objectContaining({ kind: 'outcome', consultationId: id }),
    );
  });
});
