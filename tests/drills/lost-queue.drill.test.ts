import { eachQueueBackend } from '../support/redis.js';
import { Desk } from './desk.js';

const CASES = 20;

describe('a queue that loses everything after the outbox was relayed', () => {
  eachQueueBackend(({ redisUrl }) => {
    let desk: Desk;
    beforeAll(async () => {
      desk = await Desk.open(redisUrl);
    }, 40_000);
    afterAll(() => desk?.close());

    it('is rebuilt from the outbox: no case without its work, no mail twice', async () => {
      await desk.startWorker();
      const ids: string[] = [];
      for (let count = 0; count < CASES; count++) ids.push(await desk.submit());
      await desk.killWorker();
      await desk.loseQueue();

      await desk.startWorker();
      await desk.workDone();
      const mails = await desk.mails();
      expect(ids.filter((id) => mails.get(id) !== 1)).toEqual([]);
    }, 240_000);
  });
});
