import { Redis } from 'ioredis';

/** A queue backend a test runs on; `redisUrl` is undefined for BullMQ's PostgreSQL backend. */
export interface QueueBackend {
  name: 'PostgreSQL' | 'Redis';
  redisUrl: string | undefined;
}

/** PostgreSQL always; Redis too where `.ci/run` (or you, with TEST_REDIS_URL) provides one. */
export function queueBackends(): QueueBackend[] {
  const redisUrl = ownDatabase(process.env.TEST_REDIS_URL);
  return [
    { name: 'PostgreSQL', redisUrl: undefined },
    ...(redisUrl ? [{ name: 'Redis' as const, redisUrl }] : []),
  ];
}

/** Test files run side by side on one Redis: each of Jest's workers has a database of its own. */
function ownDatabase(url: string | undefined): string | undefined {
  if (!url) return undefined;
  const own = new URL(url);
  own.pathname = `/${Number(process.env.JEST_WORKER_ID ?? 1) - 1}`;
  return own.href;
}

/**
 * Declares the same tests once for each queue backend. Without TEST_REDIS_URL the Redis half is
 * listed as skipped, so that nobody takes silence for success.
 */
export function eachQueueBackend(declare: (backend: QueueBackend) => void): void {
  for (const backend of queueBackends()) {
    describe(`on ${backend.name}`, () => {
      if (backend.redisUrl !== undefined) beforeAll(() => empty(backend.redisUrl));
      declare(backend);
    });
  }
  if (queueBackends().length === 1) {
    it.skip('on Redis (set TEST_REDIS_URL, or run .ci/run, which starts one)', () => undefined);
  }
}

async function empty(url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}
