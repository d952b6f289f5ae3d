import { ShowConsultation } from '../../server/consultations/index.js';
import {
  KeepOrganisation,
  OrganisationBody,
  RecordReferralOutcome,
  ReferConsultation,
  ReferralBody,
  Referrals,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/actor.js';
import { newId } from '../../server/platform/ids.js';
import { eventTypes, heardCase, problemOf, staff, timelineOf } from '../consultations/desk.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const keep = (over: Record<string, unknown> = {}, id: string | null = null, version = 0) => {
  const fields = OrganisationBody.parse({
    name: '架空支援センター',
    services: '資金繰りと補助金の相談',
    contact: '架空 窓口',
    fictitious: true,
    ...over,
  });
  return app.get(KeepOrganisation).execute({ id, version, fields }, staff());
};
const refer = (consultationId: string, organisationId: string, actor: Actor = staff()) =>
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
  const organisation = await keep();
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
  const closed = await keep({ name: '架空支援センター（閉所）', active: false });
  const id = await heardCase(app);
  for (const organisationId of [newId(), closed.id]) {
    const problem = await problemOf(refer(id, organisationId));
    expect(problem.errors).toMatchObject([{ pointer: '/organisationId' }]);
  }
  expect((await problemOf(refer(id, closed.id, staff('auditor')))).status).toBe(403);
});

test('two changes of one organisation do not overwrite each other; names are told apart', async () => {
  const { id, version } = await keep({ name: '架空商工会' });
  await keep({ name: '架空商工会', services: '経営相談' }, id, version);
  expect((await problemOf(keep({ name: '架空商工会' }, id, version))).status).toBe(412);
  expect((await problemOf(keep({ name: '架空商工会' }))).errors).toMatchObject([
    { pointer: '/name' },
  ]);
});
