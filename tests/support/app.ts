import { randomBytes } from 'node:crypto';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/app.js';
import { FixedClock } from '../../server/platform/time/clock.js';
import { loadConfig } from '../../server/platform/config/config.js';
import type { Config } from '../../server/platform/config/config.js';
import { WorkModule } from '../../server/work.module.js';
import { cloneDatabase } from './database.js';
import type { ClonedDatabase } from './database.js';
import { freePort } from '../../server/embedded/ports.js';

/** The real product on a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  database: ClonedDatabase;
  /** Where it listens (only with `listen: true`); also the origin browsers must send. */
  origin: string;
  /** Stands still until a test moves it (undefined with `realTime: true`). */
  clock: FixedClock;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** A request without a network; JSON in, JSON out through `.json()`. */
  inject: NestFastifyApplication['inject'];
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment variables besides the usual ones, as an operator would set them. */
  env?: Record<string, string>;
  /** The time it starts at; default Saturday 21 November 2026, 10:00 in Japan (令和8年度). */
  now?: Date;
  /** The system's clock instead of one that stands still. */
  realTime?: boolean;
  /** Listen on a port (browser tests, raw sockets). */
  listen?: boolean;
  /** Run the outbox relay and the jobs too. */
  work?: boolean;
  /** Redis for the queue; PostgreSQL without. */
  redisUrl?: string | undefined;
}

const NOW = new Date('2026-11-21T10:00:00+09:00');

/** Starts it as web process, or as web and worker; call it in `beforeAll`, `close()` in `afterAll`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await cloneDatabase();
  const port = options.listen ? await freePort() : 3000;
  const config = loadConfig({ ...environment(database, port, options.redisUrl), ...options.env });
  const clock = new FixedClock(options.now ?? NOW);
  const app = await createApp(config, {
    clock: options.realTime ? undefined : clock,
    ...(options.work ? { root: WorkModule } : {}),
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (options.listen) await app.listen(port, '127.0.0.1');
  return {
    app,
    config,
    database,
    origin: config.publicUrl,
    clock,
    get: (token) => app.get(token),
    inject: app.inject.bind(app),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** Configuration for code that needs no application. */
export function testConfig(env: Record<string, string> = {}): Config {
  return loadConfig({ ...environment(NO_DATABASE, 3000, undefined), ...env });
}

const NO_DATABASE = { url: 'postgresql://nobody@127.0.0.1:1/none', ownerUrl: '' };

function environment(
  database: Pick<ClonedDatabase, 'url' | 'ownerUrl'>,
  port: number,
  redisUrl: string | undefined,
): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PROFILE: 'embedded',
    PORT: String(port),
    HOST: '127.0.0.1',
    DEMO: '0',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    DATABASE_POOL: '5',
    REDIS_URL: redisUrl ?? '',
    LINK_SECRET: SECRETS[0],
    SESSION_SECRET: SECRETS[1],
    DIGEST_SECRET: SECRETS[2],
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
  };
}

const secret = () => randomBytes(32).toString('base64url');
const SECRETS = [secret(), secret(), secret()] as const;
