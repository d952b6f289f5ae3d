import { eachQueueBackend } from '../support/redis.js';
import { Desk } from './desk.js';

/** Real processes of the built product, killed as a power cut would. */
describe('a worker killed with -9 between commit and relay', () => {
  eachQueueBackend(({ redisUrl }) => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await Desk.open(redisUrl);
    }, 40_000);
    afterAll(() => desk?.close());

    it('leaves the event in the outbox, and the next worker does the work once', async () => {
      await desk.startWorker();
      const before = await desk.submit();
      await desk.workDone();

      desk.freezeWorker();
      const during = await desk.submit();
      await desk.killWorker();
      expect(await desk.waitingEvents()).toBeGreaterThan(0);

      await desk.startWorker();
      await desk.workDone();
      const mails = await desk.mails();
      expect([mails.get(before), mails.get(during)]).toEqual([1, 1]);
    }, 150_000);
  });
});
