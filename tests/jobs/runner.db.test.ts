import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import {
  FinishedJobs,
  JobHandler,
  JobQueues,
  JobRunner,
  JobsModule,
  type Job,
  type JobContext,
} from '../../server/jobs/index.js';
import { PlatformModule } from '../../server/platform/platform.module.js';
import { testConfig } from '../support/app.js';
import { cloneDatabase, type ClonedDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { eachQueueBackend } from '../support/redis.js';

interface Run {
  payload: unknown;
  context: JobContext;
}
const runs: Record<'one' | 'two' | 'slow', Run[]> = { one: [], two: [], slow: [] };
/** The event whose first try fails. */
let failing = '';

@Injectable()
@JobHandler({ name: 'test.one', on: ['thing.happened'], queue: 'fast' })
class OneJob implements Job {
  run(payload: unknown, context: JobContext): Promise<void> {
    runs.one.push({ payload, context });
    return Promise.resolve();
  }
}

@Injectable()
@JobHandler({ name: 'test.two', on: ['thing.happened', 'thing.ended'], queue: 'mail', attempts: 2 })
class TwoJob implements Job {
  run(payload: unknown, context: JobContext): Promise<void> {
    runs.two.push({ payload, context });
    const fails = context.eventId === failing && context.attempt === 1;
    return fails ? Promise.reject(new Error('not yet')) : Promise.resolve();
  }
}

@Injectable()
@JobHandler({ name: 'test.every-second', schedule: '* * * * * *', queue: 'slow' })
class ScheduledJob implements Job {
  run(payload: unknown, context: JobContext): Promise<void> {
    runs.slow.push({ payload, context });
    return Promise.resolve();
  }
}

/** What the runner says of jobs that have ended, in order. */
const finished: string[] = [];
const PROVIDERS = [
  ...[OneJob, TwoJob, ScheduledJob, JobQueues, JobRunner],
  {
    provide: FinishedJobs,
    useValue: {
      note: (_id: string, job: string, expected: number) => finished.push(`${job} 1/${expected}`),
      flush: () => Promise.resolve(),
    },
  },
];

@Module({ providers: PROVIDERS, exports: [JobQueues] })
class ThingsModule {}

eachQueueBackend(({ redisUrl }) => {
  let database: ClonedDatabase;
  let app: INestApplicationContext;
  let queues: JobQueues;
  beforeAll(async () => {
    database = await cloneDatabase();
    const config = testConfig({
      DATABASE_URL: database.url,
      ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    });
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(config), JobsModule, ThingsModule],
    }).compile();
    app = await module.init();
    queues = app.get(JobQueues);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  beforeEach(() => {
    for (const list of Object.values(runs)) list.length = 0;
    failing = '';
  });

  let events = 100;
  const happen = (type: string) => ({
    id: String((events += 1)),
    type,
    payload: { thing: events },
    done: [] as string[],
  });
  const done = (count: number, list: Run[] = runs.one) =>
    eventually(() => (list.length >= count ? list : null));

  it('runs every job an event starts, in its queue, with what happened', async () => {
    const event = happen('thing.happened');
    await queues.enqueue([event]);
    await done(1, runs.two);
    const [one] = await done(1);
    expect(one).toEqual({
      payload: event.payload,
      context: {
        eventId: event.id,
        eventType: 'thing.happened',
        attempt: 1,
        lastAttempt: false,
        actor: { kind: 'system', id: 'test.one' },
      },
    });
  });

  it('does not start again what has run already', async () => {
    await queues.enqueue([{ ...happen('thing.happened'), done: ['test.one'] }]);
    await done(1, runs.two);
    expect(runs.one).toHaveLength(0);
  });

  it('runs nothing for an event nobody waits for, and says so', async () => {
    const forgotten = happen('thing.forgotten');
    expect(await queues.enqueue([forgotten, happen('thing.ended')])).toEqual([forgotten.id]);
    await done(1, runs.two);
    expect(runs.one).toHaveLength(0);
  });

  it('runs once what is relayed twice before it is done', async () => {
    const batch = Array.from({ length: 40 }, () => happen('thing.happened'));
    // Twice in one go: as after a crash between the queue's yes and the outbox's mark.
    await Promise.all([queues.enqueue(batch), queues.enqueue(batch)]);
    await done(40, runs.two);
    const last = happen('thing.happened');
    await queues.enqueue([last]);
    const ids = () => new Set(runs.one.map(({ context }) => context.eventId));
    await eventually(() => (ids().size === 41 ? true : null));
    expect(ids()).toContain(last.id);
  });

  it('tries again what failed, and says which try it is', async () => {
    // Jobs of the tests before may still be running.
    const event = happen('thing.ended');
    failing = event.id;
    await queues.enqueue([event]);
    const tries = await eventually(() => {
      const own = runs.two.filter(({ context }) => context.eventId === event.id);
      return own.length >= 2 ? own : null;
    });
    expect(tries.map(({ context }) => [context.attempt, context.lastAttempt])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('counts a job as run when it has ended, with how many its event starts', async () => {
    finished.length = 0;
    await queues.enqueue([happen('thing.happened')]);
    const noted = await eventually(() => (finished.length >= 2 ? finished : null));
    expect([...noted].sort()).toEqual(['test.one 1/2', 'test.two 1/2']);
  });

  it('keeps schedules, without an event', async () => {
    const [first] = await done(1, runs.slow);
    expect(first!.context).toMatchObject({ eventId: '', eventType: '' });
  });
});

describe('queues that are not open', () => {
  it('take no event that starts a job: the outbox must not count it as relayed', async () => {
    const registry = { startedBy: () => [{ declaration: { name: 'test.one', queue: 'fast' } }] };
    const queues = new JobQueues(testConfig(), registry as never, {} as never);
    const event = { id: '1', type: 'thing.happened', payload: {}, done: [] };
    await expect(queues.enqueue([event])).rejects.toThrow('queue "fast" is not open');
  });
});

describe('two handlers of one name', () => {
  @Injectable()
  @JobHandler({ name: 'test.one', on: ['thing.happened'], queue: 'fast' })
  class AgainJob implements Job {
    run(): Promise<void> {
      return Promise.resolve();
    }
  }

  it('stop the application from starting', async () => {
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(testConfig()), JobsModule],
      providers: [OneJob, AgainJob],
    }).compile();
    await expect(module.init()).rejects.toThrow('job "test.one" has two handlers');
  });
});
