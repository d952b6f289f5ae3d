import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE_SCHEMA } from '../../database/queue-schema.js';
import type { Config } from '../../platform/config/config.js';
import type { QueueName } from '../../platform/core/job.js';

/** What the runner uses of a queue, whatever it stands on. */
export type JobQueue = Pick<
  Queue,
  'addBulk' | 'upsertJobScheduler' | 'removeJobScheduler' | 'getJobSchedulers' | 'getJobCounts'
> & { close(): Promise<void>; on(event: 'error', listener: (error: Error) => void): unknown };

export type JobWorker = Pick<Worker, 'close' | 'waitUntilReady'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

/** The one place that decides what the queue stands on: Redis with `REDIS_URL`, else PostgreSQL. */
export interface QueueBackend {
  kind: 'redis' | 'postgres';
  queue(queueName: QueueName): JobQueue;
  worker(queueName: QueueName, processor: Processor, options: QueueOptions): JobWorker;
  /** Refuses a store that could lose jobs by its own settings. */
  check(): Promise<void>;
  close(): void;
}

type QueueOptions = Pick<WorkerOptions, 'concurrency' | 'maxStalledCount' | 'lockDuration'>;
type BackendConfig = Pick<Config, 'redisUrl' | 'databaseUrl'>;

export function createQueueBackend(config: BackendConfig): QueueBackend {
  return config.redisUrl ? redisBackend(config.redisUrl) : postgresBackend(config.databaseUrl);
}

/** Done jobs leave at once (our own tables tell what they did); failed ones stay to be looked at. */
const defaultJobOptions = { removeOnComplete: true, removeOnFail: { count: 1_000 } };

function redisBackend(url: string): QueueBackend {
  // Producers fail fast (the outbox keeps the event); workers wait for Redis to come back.
  const producer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null });
  // Without listeners a lost connection would end the process; ioredis reconnects by itself.
  producer.on('error', () => undefined);
  consumer.on('error', () => undefined);
  return {
    kind: 'redis',
    queue: (queueName) => new Queue(queueName, { connection: producer, defaultJobOptions }),
    worker: (queueName, processor, options) =>
      new Worker(queueName, processor, { ...options, connection: consumer }),
    check: async () => {
      const [, policy] = (await consumer.config('GET', 'maxmemory-policy')) as string[];
      if (policy === 'noeviction') return;
      throw new Error(
        `REDIS_URL: Redis を maxmemory-policy noeviction で動かしてください（今は ${policy ?? '不明'}）。` +
          ' With any other policy jobs could vanish silently.',
      );
    },
    close: () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

function postgresBackend(connectionString: string): QueueBackend {
  // What a crash takes of the queue's last moments the outbox's ledger offers again (ADR 25), so
  // that no job need wait for the disk.
  const options = '-c synchronous_commit=off';
  const connection = { connectionString, options, schema: QUEUE_SCHEMA, max: 4 };
  return {
    kind: 'postgres',
    queue: (queueName) =>
      new Queue(queueName, { connection, defaultJobOptions }, createPostgresBackend),
    worker: (queueName, processor, options) =>
      new Worker(queueName, processor, { ...options, connection }, createPostgresBackend),
    check: () => Promise.resolve(),
    close: () => undefined,
  };
}
