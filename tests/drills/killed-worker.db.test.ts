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
