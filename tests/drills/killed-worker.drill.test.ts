import { setTimeout as sleep } from 'node:timers/promises';
import { eachQueueBackend } from '../support/redis.js';
import { Desk } from './desk.js';

const KILLS = 8;
const CASES_BETWEEN = 15;

describe('a worker killed again and again while cases arrive', () => {
  eachQueueBackend(({ redisUrl }) => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await Desk.open(redisUrl);
    }, 40_000);
    afterAll(() => desk?.close());

    it('loses no case and doubles no mail', async () => {
      const ids: string[] = [];
      for (let round = 0; round < KILLS; round++) {
        await desk.startWorker();
        for (let count = 0; count < CASES_BETWEEN; count++) ids.push(await desk.submit());
        // At another moment of its work each time.
        await sleep(round * 30);
        await desk.killWorker();
      }
      await desk.startWorker();
      await desk.workDone();
      const mails = await desk.mails();
      expect(ids.filter((id) => mails.get(id) !== 1)).toEqual([]);
    }, 300_000);
  });
});
