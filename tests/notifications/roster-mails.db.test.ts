import {
  ChangeOwnProfile,
  DecideChange,
  ProfileChangesQuery,
} from '../../server/supporters/index.js';
import { MailComposer } from '../../server/notifications/mails/composers/mail-composer.js';
import { staff } from '../consultations/consultations-fixture.js';
import { aSupporter } from '../engagements/engagements-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

type Payload = Record<string, string | boolean>;

/** The mails caused by the newest event of this type. */
async function mailsOf(type: string) {
  const [event] = await sql<{ payload: Payload }>(
    app.database.ownerUrl,
    'SELECT payload FROM outbox_event WHERE type = $1 ORDER BY id DESC LIMIT 1',
    [type],
  );
  const cause = { type, payload: event?.payload ?? {} };
  const letters = app.get(MailComposer);
  const planned = await letters.plan(cause as never);
  return Promise.all(
    planned.map(async ({ template, recipient }) => ({
      to: recipient.address,
      mail: (await letters.write(template, cause as never, recipient))?.mail,
    })),
  );
}

test('the desk hears of a wish, the supporter of what became of it, with the desk’s words', async () => {
  const person = await aSupporter(app);
  const wish = { supporterId: person.id, profile: { headline: '観光の秘密' } };
  await app.get(ChangeOwnProfile).execute(wish, person.actor);
  const [toDesk] = await mailsOf('supporter.change-requested');
  expect(toDesk?.to).toBe('desk@mie-dx.example.jp');
  expect(toDesk?.mail?.text).toContain(`/admin/#/supporters/${person.id}/show`);
  expect(toDesk?.mail?.text).not.toContain('観光の秘密');
  const [change] = await app.get(ProfileChangesQuery).ofSupporter(person.id);
  const decision = {
    changeId: change?.id ?? '',
    decision: 'decline',
    comment: '根拠を添えて',
  } as const;
  await app.get(DecideChange).execute(decision, staff());
  const [back] = await mailsOf('supporter.change-decided');
  expect(back?.to).toBe(person.email);
  expect(back?.mail?.text).toContain('根拠を添えて');
  expect(back?.mail?.text).toContain('/desk/profile');
});
