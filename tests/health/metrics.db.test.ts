import { Metrics } from '../../server/health/services/metrics.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const ages = async (): Promise<string[]> =>
  (await app.get(Metrics).text())
    .split('\n')
    .filter((line) => /^dxc_\w+_oldest_seconds/.test(line));

test('the oldest event not relayed and the oldest mail not sent have an age; nothing waiting is 0', async () => {
  expect(await ages()).toEqual(['dxc_outbox_oldest_seconds 0', 'dxc_mail_oldest_seconds 0']);
  app.clock.set('2026-12-01T10:00:00+09:00');
  await sql(
    app.database.ownerUrl,
    `INSERT INTO outbox_event (type, payload, created_at, relayed_at)
     VALUES ('x', '{}', '2026-12-01T09:00:00+09:00', now()),
            ('x', '{}', '2026-12-01T09:59:00+09:00', NULL),
            ('x', '{}', '2026-12-01T09:59:30+09:00', NULL)`,
  );
  await sql(
    app.database.ownerUrl,
    `INSERT INTO delivery (id, event_id, event_type, template, recipient_kind, recipient_id, payload,
       message_id, state, next_attempt_at, created_at)
     SELECT gen_random_uuid(), state, 'x', 'x', 'x', 'x', '{}', state, state, now(), at::timestamptz
     FROM (VALUES ('sent', '2026-12-01T08:00:00+09:00'), ('created', '2026-12-01T09:58:00+09:00'),
       ('sending', '2026-12-01T09:59:00+09:00')) AS mail (state, at)`,
  );
  expect(await ages()).toEqual(['dxc_outbox_oldest_seconds 60', 'dxc_mail_oldest_seconds 120']);
});
