import { eachQueueBackend } from '../support/redis.js';
import { RunningInstallation } from './installation.js';

const CASES = 20;

describe('a queue that loses everything after the outbox was relayed', () => {
  eachQueueBackend(({ redisUrl }) => {
    let app: RunningInstallation;
    beforeAll(async () => {
      app = await RunningInstallation.open(redisUrl);
    }, 40_000);
    afterAll(() => app?.close());

    it('is rebuilt from the outbox: no case without its work, no mail twice', async () => {
      await app.startWorker();
      const ids: string[] = [];
      for (let count = 0; count < CASES; count++) ids.push(await app.submit());
      await app.killWorker();
      await app.loseQueue();

      await app.startWorker();
      await app.workDone();
      const mails = await app.mails();
      expect(ids.filter((id) => mails.get(id) !== 1)).toEqual([]);
    }, 240_000);
  });
});
