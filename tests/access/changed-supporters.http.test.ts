import { SignIn, SignInLinks, Links } from '../../server/identity/index.js';
import {
  ChangeOwnProfile,
  DecideChange,
  ImportSupporters,
  ProfileChangesQuery,
  UpdateSupporter,
} from '../../server/supporters/index.js';
import { heardCase, staff } from '../consultations/consultations-fixture.js';
import { acceptedCase, aSupporter, makeOffer } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { signedIn } from './access-fixture.js';
import { linkChecks } from './link-checks.js';

/* A supporter's or colleague's new address: what let somebody in from the old one is over. */

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
const { deliver, pathOf, statusOf, pathsTo, patch } = linkChecks(() => app);

/** Somebody with every kind of way in that an address carries. */
async function busySupporter() {
  const person = await aSupporter(app);
  const offer = await makeOffer(app, await heardCase(app), person.id);
  const session = await app.get(SignIn).asSupporter(person.id);
  const bound = await app.get(SignIn).byOffer(person.id, offer.id);
  const { id: linkId } = await app.get(SignInLinks).issue('supporter', person.id);
  await deliver();
  const ways = {
    offer: await pathOf('offer', offer.id),
    calendar: await pathOf('calendar', person.id),
    'sign-in': new URL(app.get(Links).firstUrl('sign-in', linkId)).pathname,
  };
  const headers = { cookie: `dxc-supporter=${session}` };
  const narrow = { cookie: `dxc-offer-${offer.id}=${bound}` };
  return { person, ways, headers, narrow, offerId: offer.id };
}

async function expectNothingOpens({
  ways,
  headers,
  narrow,
  offerId,
}: Awaited<ReturnType<typeof busySupporter>>) {
  const found = {
    offer: await statusOf(ways.offer),
    calendar: await statusOf(ways.calendar),
    'sign-in': await statusOf(ways['sign-in']),
    session: await statusOf('/desk', headers),
    narrow: await statusOf(`/desk/cases/${offerId}`, narrow),
  };
  expect(found).toEqual({ offer: 404, calendar: 404, 'sign-in': 410, session: 401, narrow: 401 });
}

async function expectNewWays(address: string) {
  const paths = await pathsTo(address);
  expect(paths).toContain('/desk/sign-in');
  const offers = paths.filter((path) => path.startsWith('/o/'));
  expect(offers).toHaveLength(1);
  expect(await statusOf(offers[0] ?? '')).toBe(200);
}

describe('a supporter’s address', () => {
  it('written anew by staff ends their links and sessions', async () => {
    const it = await busySupporter();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: it.person.id, version: it.person.version, changes: { email: 'shin1@example.jp' } },
        staff(),
      );
    await expectNothingOpens(it);
    await expectNewWays('shin1@example.jp');
  });

  it('asked for by themselves and approved', async () => {
    const it = await busySupporter();
    const profile = { email: 'shin2@example.jp' };
    await app
      .get(ChangeOwnProfile)
      .execute({ supporterId: it.person.id, profile }, it.person.actor);
    expect(await statusOf(it.ways.offer)).toBe(200);
    const [wish] = await app.get(ProfileChangesQuery).ofSupporter(it.person.id);
    await app
      .get(DecideChange)
      .execute({ changeId: wish?.id ?? '', decision: 'approve', comment: null }, staff());
    await expectNothingOpens(it);
    await expectNewWays('shin2@example.jp');
  });

  it('in a roster file', async () => {
    const it = await busySupporter();
    const { kind, name } = it.person;
    await app
      .get(ImportSupporters)
      .execute([{ kind, name, values: { email: 'shin3@example.jp' } }], staff());
    await expectNothingOpens(it);
    await expectNewWays('shin3@example.jp');
  });

  it('leaves the sessions alone when only something else changes', async () => {
    const it = await busySupporter();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: it.person.id, version: it.person.version, changes: { headline: '在庫のことなら' } },
        staff(),
      );
    expect([await statusOf('/desk', it.headers), await statusOf(it.ways.offer)]).toEqual([
      200, 200,
    ]);
  });

  it('does not send offers again that were answered meanwhile', async () => {
    const { supporter } = await acceptedCase(app);
    await deliver();
    await app
      .get(UpdateSupporter)
      .execute(
        { id: supporter.id, version: supporter.version, changes: { email: 'shin4@example.jp' } },
        staff(),
      );
    const mails = (await deliver())['shin4@example.jp'] ?? [];
    expect(mails.map(({ links }) => new URL(links[0] ?? '').pathname)).toEqual(['/desk/sign-in']);
  });
});

describe('an account’s address', () => {
  it('of somebody who has not come in yet: they are invited at the new one', async () => {
    const admin = await signedIn(app, 'admin');
    const invited = await app.inject({
      method: 'POST',
      url: '/api/v1/accounts',
      headers: admin.headers,
      payload: { name: '架空 新人', email: 'shinjin@example.jp', role: 'staff' },
    });
    const { id, version } = invited.json<{ id: string; version: number }>();
    const [first = ''] = await pathsTo('shinjin@example.jp', '/auth/');
    const answer = await patch(
      `accounts/${id}`,
      version,
      { email: 'shinjin2@example.jp' },
      admin.headers,
    );
    expect(answer.statusCode).toBe(200);
    expect(await statusOf(first)).toBe(410);
    const [second = ''] = await pathsTo('shinjin2@example.jp', '/auth/');
    expect(await statusOf(second)).toBe(200);
  });
});
