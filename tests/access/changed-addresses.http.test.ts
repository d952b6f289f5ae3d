import { UpdateConsultation } from '../../server/consultations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { Links, MailCodes } from '../../server/identity/index.js';
import { BookSlot } from '../../server/seminars/index.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import { slotsFixture } from '../seminars/slots-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { keyHeaders } from './access-fixture.js';
import { linkChecks } from './link-checks.js';

/* Links that went to an address somebody no longer has open nothing any more; the new address gets new ones. */

let app: TestApp;
let staffKey: Record<string, string>;
const seminars = seminarsFixture(() => app);
beforeAll(async () => {
  app = await testApp();
  staffKey = (await keyHeaders(app)).get('staff') ?? {};
});
afterAll(() => app.close());

const { deliver, pathOf, statusOf, pathsTo, versionOf, patch: change } = linkChecks(() => app);
const patch = (url: string, version: number, payload: object) =>
  change(url, version, payload, staffKey);

describe('a requester’s address', () => {
  it('written anew by staff: tracking and survey link and the mail code end, the new address gets its link', async () => {
    const { id } = await submitCase(app);
    const old = await pathOf('tracking', id);
    const codeId = await app.get(MailCodes).issue(app.get(UnitOfWork).read, id);
    await deliver();
    const answer = await patch(`consultations/${id}`, 1, {
      requester: { email: 'atarashii@example.jp' },
    });
    expect([
      answer.statusCode,
      answer.json<{ requester: { email: string } }>().requester.email,
    ]).toEqual([200, 'atarashii@example.jp']);
    for (const below of ['', '/meetings', '/files']) expect(await statusOf(old + below)).toBe(404);
    expect(await app.get(MailCodes).redeem(id, app.get(MailCodes).codeOf(codeId))).toBe(false);
    const mails = await deliver();
    expect(Object.keys(mails)).toEqual(['atarashii@example.jp']);
    const [link = ''] = mails['atarashii@example.jp']?.[0]?.links ?? [];
    expect(await statusOf(new URL(link).pathname)).toBe(200);
    expect(mails['atarashii@example.jp']?.[0]?.text).toContain('前のアドレスに届いたリンクは');
  });

  it('in other capitals is the same mailbox: nothing ends', async () => {
    const { id } = await submitCase(app);
    await deliver();
    const old = await pathOf('tracking', id);
    await patch(`consultations/${id}`, 1, { requester: { email: 'HANAKO@Example.JP' } });
    expect(await statusOf(old)).toBe(200);
    expect(await deliver()).toEqual({});
  });

  it('may not be taken away where there is no telephone number', async () => {
    const { id } = await submitCase(app);
    const both = { requester: { email: null, phone: null } };
    const answer = await patch(`consultations/${id}`, 1, both);
    expect([answer.statusCode, answer.body]).toEqual([
      422,
      expect.stringContaining('/requester/email'),
    ]);
  });

  it('left out of the audit log by content', async () => {
    const { id } = await submitCase(app);
    await patch(`consultations/${id}`, 1, { requester: { email: 'himitsu-atesaki@example.jp' } });
    const [row] = await sql<{ text: string }>(
      app.database.ownerUrl,
      `SELECT string_agg(changes::text, '') AS text FROM audit_entry WHERE record_id = $1`,
      [id],
    );
    expect(row?.text).toContain('email');
    expect(row?.text).not.toContain('himitsu-atesaki');
  });

  it('given up by a merge into the case of the other address', async () => {
    const into = await submitCase(app);
    const from = await submitCase(app, {
      requester: { type: 'citizen', name: '架空 花子', email: 'mae@example.jp' },
    });
    await deliver();
    const [old, kept] = [await pathOf('tracking', from.id), await pathOf('tracking', into.id)];
    const merged = await app.inject({
      method: 'POST',
      url: `/api/v1/consultations/${from.id}/merge`,
      headers: staffKey,
      payload: { into: into.receiptNumber, reason: '同じ方', sameRequester: true },
    });
    expect(merged.statusCode).toBe(200);
    expect([await statusOf(old), await statusOf(kept)]).toEqual([404, 200]);
    expect(await pathsTo('hanako@example.jp', '/c/')).toEqual([kept]);
    const [link] = merged.json<{ items: { id: string }[] }>().items;
    await app.inject({
      method: 'POST',
      url: `/api/v1/case-links/${link?.id ?? ''}/undo`,
      headers: staffKey,
    });
    const [again = ''] = await pathsTo('mae@example.jp', '/c/');
    expect([await statusOf(old), await statusOf(again)]).toEqual([404, 200]);
  });
});

describe('a participant’s address', () => {
  it('written anew by staff: the old link shows nobody and cancels nothing', async () => {
    const seminarId = await seminars.published();
    const { id } = await seminars.register(seminarId, 11);
    await deliver();
    const old = await pathOf('registration', id);
    const answer = await patch(`registrations/${id}`, await versionOf('seminar_registration', id), {
      email: 'sanka-shin@example.jp',
    });
    expect(answer.statusCode).toBe(200);
    expect(await statusOf(old)).toBe(404);
    const cancelled = await app.inject({ method: 'POST', url: `${old}/cancel` });
    expect(cancelled.statusCode).toBe(404);
    const [link = ''] = await pathsTo('sanka-shin@example.jp', '/r/');
    expect(await statusOf(link)).toBe(200);
  });

  it('changed by the person: whoever is at it goes on with the new link', async () => {
    const seminarId = await seminars.published();
    const { id } = await seminars.register(seminarId, 12);
    const old = await pathOf('registration', id);
    const answer = await app.inject({
      method: 'POST',
      url: `${old}/change`,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ email: 'jibunde@example.jp' }).toString(),
    });
    expect(answer.statusCode).toBe(303);
    const next = String(answer.headers.location);
    expect([await statusOf(old), await statusOf(next)]).toEqual([404, 200]);
  });

  it('reaches the case of their talk as long as both had the same address', async () => {
    const { people, slots } = await slotsFixture(() => app).talks(1);
    const registrationId = people[0]?.id ?? '';
    await app.get(BookSlot).execute({ slotId: slots[0]?.id ?? '', registrationId }, staff());
    const [slot] = await sql<{ consultation_id: string }>(
      app.database.ownerUrl,
      'SELECT consultation_id FROM seminar_slot WHERE registration_id = $1',
      [registrationId],
    );
    const consultationId = slot?.consultation_id ?? '';
    const old = await pathOf('tracking', consultationId);
    await patch(
      `registrations/${registrationId}`,
      await versionOf('seminar_registration', registrationId),
      {
        email: 'talk-shin@example.jp',
      },
    );
    expect(await statusOf(old)).toBe(404);
    const [row] = await sql<{ email: string }>(
      app.database.ownerUrl,
      'SELECT email FROM consultation WHERE id = $1',
      [consultationId],
    );
    expect(row?.email).toBe('talk-shin@example.jp');
  });
});

test('a link that staff revoked stays revoked when the address changes', async () => {
  const { id } = await submitCase(app);
  await app.get(Links).revoke('tracking', id);
  await deliver();
  const change = { requester: { email: 'tometa@example.jp' } };
  await app.get(UpdateConsultation).execute({ id, version: 1, changes: change }, staff());
  expect(await statusOf(await pathOf('tracking', id))).toBe(404);
  expect(await deliver()).toEqual({});
});
