import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { SubmitReport } from '../../server/engagements/index.js';
import { MailCodes } from '../../server/identity/index.js';
import { auditOf, heardCase, submitCase } from '../consultations/consultations-fixture.js';
import { acceptedCase, aSupporter, makeOffer, REPORT } from '../engagements/engagements-fixture.js';
import { surveysFixture } from '../surveys/surveys-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { accessLinkCalls, type Link } from './access-link-calls.js';
import { linkChecks } from './link-checks.js';

/* Which links of a case are out, and their ends: replaced by mail, or revoked. */

let app: TestApp;
let calls: Awaited<ReturnType<typeof accessLinkCalls>>;
beforeAll(async () => {
  app = await testApp();
  calls = await accessLinkCalls(app);
});
afterAll(() => app.close());
const { deliver, pathOf, statusOf, pathsTo } = linkChecks(() => app);

describe('the links of a case', () => {
  it('are listed: to whom, since when, last opened, until when', async () => {
    const consultationId = await heardCase(app);
    const person = await aSupporter(app);
    const offer = await makeOffer(app, consultationId, person.id);
    await app.get(MailCodes).issue(app.get(UnitOfWork).read, consultationId);
    const before = await calls.list(`consultations/${consultationId}`);
    expect(
      before.map(({ kind, holder, lastOpenedAt }) => [kind, holder.kind, lastOpenedAt]),
    ).toEqual([
      ['tracking', 'requester', null],
      ['offer', 'supporter', null],
      ['mail-code', 'requester', null],
    ]);
    expect(before[0]).toMatchObject({
      holder: { name: '架空 花子', address: 'hanako@example.jp' },
      since: app.clock.now().toISOString(),
      until: null,
      revokedAt: null,
      replaceable: true,
    });
    expect(before[1]).toMatchObject({
      holder: { name: person.name, address: person.email },
      until: offer.deadline.toISOString(),
    });
    await statusOf(await pathOf('tracking', consultationId));
    await statusOf(await pathOf('offer', offer.id));
    const after = await calls.list(`consultations/${consultationId}`);
    expect(after.slice(0, 2).map(({ lastOpenedAt }) => lastOpenedAt)).toEqual([
      app.clock.now().toISOString(),
      app.clock.now().toISOString(),
    ]);
  });

  it('are opened many times and written down once a minute', async () => {
    const { id } = await submitCase(app);
    const path = await pathOf('tracking', id);
    const begun = app.clock.now();
    await statusOf(path);
    app.clock.advance(30_000);
    await statusOf(path);
    expect((await calls.list(`consultations/${id}`))[0]?.lastOpenedAt).toBe(begun.toISOString());
    app.clock.advance(31_000);
    await statusOf(path);
    expect((await calls.list(`consultations/${id}`))[0]?.lastOpenedAt).toBe(
      app.clock.now().toISOString(),
    );
  });

  it('replaced: the new one goes by mail, the former opens nothing', async () => {
    const { id } = await submitCase(app);
    await deliver();
    const old = await pathOf('tracking', id);
    await statusOf(old);
    app.clock.advance(60_000);
    const answer = await calls.call(
      'POST',
      `consultations/${id}/access-links/tracking.${id}/replacement`,
      'staff',
    );
    expect(answer.statusCode).toBe(200);
    const [link] = answer.json<{ items: Link[] }>().items;
    expect(link).toMatchObject({ since: app.clock.now().toISOString(), lastOpenedAt: null });
    const [path = ''] = await pathsTo('hanako@example.jp');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
    expect(await auditOf(app, id)).toContain('access-link.replaced');
  });

  it('revoked: it opens nothing, and says since when, until it is replaced', async () => {
    const { id } = await submitCase(app);
    await deliver();
    const old = await pathOf('tracking', id);
    const answer = await calls.call('DELETE', `consultations/${id}/access-links/tracking.${id}`);
    expect(answer.json<{ items: Link[] }>().items[0]?.revokedAt).toBe(
      app.clock.now().toISOString(),
    );
    expect(await statusOf(old)).toBe(404);
    expect(await deliver()).toEqual({});
    expect(await auditOf(app, id)).toContain('access-link.revoked');
    await calls.call('POST', `consultations/${id}/access-links/tracking.${id}/replacement`);
    const [path = ''] = await pathsTo('hanako@example.jp');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
  });

  it('an offer’s and a survey’s: replaced and revoked like the requester’s', async () => {
    const consultationId = await heardCase(app);
    const person = await aSupporter(app);
    const offer = await makeOffer(app, consultationId, person.id);
    await deliver();
    const old = await pathOf('offer', offer.id);
    const base = `consultations/${consultationId}/access-links`;
    await calls.call('POST', `${base}/offer.${offer.id}/replacement`);
    const [path = ''] = await pathsTo(person.email ?? '');
    expect([await statusOf(old), await statusOf(path)]).toEqual([404, 200]);
    await calls.call('DELETE', `${base}/offer.${offer.id}`);
    expect(await statusOf(path)).toBe(404);

    const { consultationId: answered, ...taken } = await acceptedCase(app);
    const report = { engagementId: taken.engagementId, report: REPORT };
    await app.get(SubmitReport).execute(report, taken.supporter.actor);
    const invitation = (await surveysFixture(() => app).invite(answered)) ?? '';
    await sql(app.database.ownerUrl, 'UPDATE survey_invitation SET sent_at = now() WHERE id = $1', [
      invitation,
    ]);
    const kinds = (await calls.list(`consultations/${answered}`)).map(({ kind }) => kind);
    expect(kinds).toEqual(['tracking', 'survey']);
    const survey = await pathOf('survey', invitation);
    await calls.call('DELETE', `consultations/${answered}/access-links/survey.${invitation}`);
    expect(await statusOf(survey)).toBe(404);
  });

  it('cannot be replaced where nobody has an address: says what to do', async () => {
    const { id } = await submitCase(app, {
      requester: { type: 'citizen', name: '架空 花子', phone: '059-000-0000' },
    });
    const [link] = await calls.list(`consultations/${id}`);
    expect([link?.kind, link?.replaceable]).toEqual(['tracking', false]);
    const answer = await calls.call(
      'POST',
      `consultations/${id}/access-links/tracking.${id}/replacement`,
      'staff',
    );
    expect([answer.statusCode, answer.body]).toEqual([
      409,
      expect.stringContaining('アドレスを登録'),
    ]);
  });

  it('of another case are not there: 404; auditors read and change nothing', async () => {
    const [mine, theirs] = [await submitCase(app), await submitCase(app)];
    const foreign = `consultations/${mine.id}/access-links/tracking.${theirs.id}`;
    expect((await calls.call('DELETE', foreign)).statusCode).toBe(404);
    expect((await calls.call('POST', `${foreign}/replacement`)).statusCode).toBe(404);
    for (const linkId of ['tracking', 'x.y', `calendar.${mine.id}`, `sign-in.${mine.id}`])
      expect(
        (await calls.call('DELETE', `consultations/${mine.id}/access-links/${linkId}`)).statusCode,
      ).toBe(404);
    const own = `consultations/${mine.id}/access-links/tracking.${mine.id}`;
    expect((await calls.call('DELETE', own, 'auditor')).statusCode).toBe(403);
    expect(
      (await calls.call('GET', `consultations/${mine.id}/access-links`, 'auditor')).statusCode,
    ).toBe(200);
    expect(await statusOf(await pathOf('tracking', theirs.id))).toBe(200);
  });
});
