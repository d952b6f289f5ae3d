import { setTimeout as sleep } from 'node:timers/promises';
import { eachQueueBackend } from '../support/redis.js';
import { RunningInstallation } from './installation.js';

const KILLS = 8;
const CASES_BETWEEN = 15;

describe('a worker killed again and again while cases arrive', () => {
  eachQueueBackend(({ redisUrl }) => {
    let app: RunningInstallation;
    beforeAll(async () => {
      app = await RunningInstallation.open(redisUrl);
    }, 40_000);
    afterAll(() => app?.close());

    it('loses no case and doubles no mail', async () => {
      const ids: string[] = [];
      for (let round = 0; round < KILLS; round++) {
        await app.startWorker();
        for (let count = 0; count < CASES_BETWEEN; count++) ids.push(await app.submit());
        // At another moment of its work each time.
        await sleep(round * 30);
        await app.killWorker();
      }
      await app.startWorker();
      await app.workDone();
      const mails = await app.mails();
      expect(ids.filter((id) => mails.get(id) !== 1)).toEqual([]);
    }, 300_000);
  });
});
