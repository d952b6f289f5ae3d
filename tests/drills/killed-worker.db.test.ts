import { JobRegistry } from '../../server/jobs/index.js';
import { testApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eachQueueBackend } from '../support/redis.js';
import { RunningInstallation } from './installation.js';

/** Real processes of the built product, killed as a power cut would. */
describe('a worker killed with -9 between commit and relay', () => {
  eachQueueBackend(({ redisUrl }) => {
    let app: RunningInstallation;
    beforeAll(async () => {
      app = await RunningInstallation.open(redisUrl);
    }, 40_000);
    afterAll(() => app?.close());

    it('leaves the event in the outbox, and the next worker does the work once', async () => {
      await app.startWorker();
      const before = await app.submit();
      await app.workDone();

      app.freezeWorker();
      const during = await app.submit();
      await app.killWorker();
      expect(await app.waitingEvents()).toBeGreaterThan(0);

      await app.startWorker();
      await app.workDone();
      const mails = await app.mails();
      expect([mails.get(before), mails.get(during)]).toEqual([1, 1]);
    }, 150_000);
  });
});

describe('a worker that is stopped', () => {
  it('takes no more events, lets its jobs end and notes them, and only then lets go', async () => {
    const working = await testApp({ work: true });
    const { handler, declaration } = working.get(JobRegistry).get('surveys.invite');
    let [begin, end] = [(): void => undefined, (): void => undefined];
    const [begun, ended] = [
      new Promise<void>((resolve) => (begin = resolve)),
      new Promise<void>((resolve) => (end = resolve)),
    ];
    handler.run = () => (begin(), ended);
    const happen = (n: number) =>
      sql(
        working.database.url,
        `INSERT INTO outbox_event (type, payload, created_at) VALUES ($1, jsonb_build_object('n', $2::int), now())`,
        [declaration.on![0], n],
      );
    await happen(1);
    await begun;
    const closing = working.app.close();
    await happen(2);
    end();
    await closing;
    const rows = await sql(
      working.database.url,
      `SELECT payload ->> 'n' AS n, '${declaration.name}' = ANY(done) AS done, relayed_at IS NOT NULL AS relayed
       FROM outbox_event WHERE payload ? 'n' ORDER BY id`,
    );
    await working.database.drop();
    expect(rows).toEqual([
      { n: '1', done: true, relayed: true },
      { n: '2', done: false, relayed: false },
    ]);
  });
});
