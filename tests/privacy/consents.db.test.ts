import { WithdrawSharedJob } from '../../server/engagements/jobs/withdraw-shared.js';
import { WithdrawConsent } from '../../server/privacy/index.js';
import { AcceptOffer } from '../../server/engagements/index.js';
import {
  eventsOf,
  jobContext,
  problemOf,
  requesterOf,
  staff,
  submitCase,
} from '../consultations/consultations-fixture.js';
import {
  acceptedCase,
  aSupporter,
  makeOffer,
  offeredCase,
} from '../engagements/engagements-fixture.js';
import { sql } from '../support/database.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const kind = 'shareWithSupporters' as const;
const withdraw = (consultationId: string, actor = requesterOf(consultationId)) =>
  app.get(WithdrawConsent).execute({ consultationId, kind }, actor);
const follow = (consultationId: string) =>
  app.get(WithdrawSharedJob).run({ consultationId, kind }, jobContext);

async function engagementStates(consultationId: string): Promise<string[]> {
  const rows = await sql<{ state: string }>(
    app.database.ownerUrl,
    'SELECT state FROM engagement WHERE consultation_id = $1 ORDER BY offered_at, id',
    [consultationId],
  );
  return rows.map(({ state }) => state);
}

test('a consent taken back takes the live offer along, and no new one can be made', async () => {
  const { consultationId, engagementId, supporter } = await offeredCase(app);
  await withdraw(consultationId);
  expect(await eventsOf(app, consultationId)).toContainEqual({
    type: 'consent.withdrawn',
    payload: { consultationId, kind },
  });
  await follow(consultationId);
  await follow(consultationId);
  expect(await engagementStates(consultationId)).toEqual(['withdrawn']);
  const accept = app.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  expect((await problemOf(accept)).status).toBeGreaterThanOrEqual(404);
  const again = makeOffer(app, consultationId, (await aSupporter(app)).id);
  expect(await problemOf(again)).toMatchObject({ status: 409, code: 'consent-needed' });
});

test('a supporter at work is released, and the case looks for another way', async () => {
  const { consultationId } = await acceptedCase(app);
  await withdraw(consultationId, staff());
  await follow(consultationId);
  expect(await engagementStates(consultationId)).toEqual(['withdrawn']);
  const [row] = await sql<{ state: string }>(
    app.database.ownerUrl,
    'SELECT state FROM consultation WHERE id = $1',
    [consultationId],
  );
  expect(row?.state).toBe('matching');
});

test('taking it back twice says so once; another’s consent is not to be had', async () => {
  const { id } = await submitCase(app);
  const stranger = await submitCase(app);
  expect(await problemOf(withdraw(id, requesterOf(stranger.id)))).toMatchObject({ status: 404 });
  expect(await problemOf(withdraw(id, staff('auditor')))).toMatchObject({ status: 403 });
  await withdraw(id);
  await withdraw(id);
  const told = (await eventsOf(app, id)).filter(({ type }) => type === 'consent.withdrawn');
  expect(told).toHaveLength(1);
});
