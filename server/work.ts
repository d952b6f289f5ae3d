import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from './database/unit-of-work.js';
import { JobRunner } from './jobs/index.js';
import { Ledger, Reconciler, Relay, RelayLoop, type Sink } from './outbox/index.js';
import { Clock } from './platform/time/clock.js';
import { Config } from './platform/config/config.js';
import { Logger } from './platform/core/logger.js';

/** The job side of the product: outbox relay, job handlers, schedules. */
export interface Work {
  /** Stops taking new jobs and lets running ones finish. */
  stop(): Promise<void>;
}

const RECONCILE_MS = 30_000;

/** Starts the job side on an initialised application; resolves when jobs can run. */
export async function startWork(app: INestApplicationContext): Promise<Work> {
  const runner = app.get(JobRunner);
  const unitOfWork = app.get(UnitOfWork);
  const clock = app.get(Clock);
  const logger = app.get(Logger);
  const sink: Sink = (events) => runner.enqueue(events);
  const ledger = new Ledger(unitOfWork, clock, (error) => {
    logger.warn('ledger.failed', { reason: error.message });
  });
  runner.onFinished(({ eventId, eventType, name }) => {
    ledger.note(eventId, name, runner.countStartedBy(eventType));
  });
  await runner.start();

  const relay = new Relay(unitOfWork, clock, sink);
  const loop = new RelayLoop(app.get(Config).databaseUrl, relay, logger);
  await loop.start();
  const reconciler = new Reconciler(unitOfWork, clock, sink);
  const reconciling = setInterval(() => {
    reconciler.reconcile().catch((error: unknown) => {
      logger.warn('reconcile.failed', { reason: String(error) });
    });
  }, RECONCILE_MS);

  return {
    stop: async () => {
      clearInterval(reconciling);
      await loop.stop();
      await runner.stop();
      await ledger.flush();
    },
  };
}
