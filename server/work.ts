import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from './database/unit-of-work.js';
import { JobRunner } from './jobs/index.js';
import { Relay, RelayLoop } from './outbox/index.js';
import { Clock } from './platform/clock.js';
import { Config } from './platform/config.js';
import { Logger } from './platform/logger.js';

/** The job side of the product: outbox relay, job handlers, schedules. */
export interface Work {
  /** Stops taking new jobs and lets running ones finish. */
  stop(): Promise<void>;
}

/** Starts the job side on an initialised application; resolves when jobs can run. */
export async function startWork(app: INestApplicationContext): Promise<Work> {
  const runner = app.get(JobRunner);
  await runner.start();
  const relay = new Relay(app.get(UnitOfWork), app.get(Clock), (events) => runner.enqueue(events));
  const loop = new RelayLoop(app.get(Config).databaseUrl, relay, app.get(Logger));
  await loop.start();
  return {
    stop: async () => {
      await loop.stop();
      await runner.stop();
    },
  };
}
