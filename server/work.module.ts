import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { FinishedJobs, JobQueues, JobRunner } from './jobs/index.js';
import { EventSink, Ledger, Reconciler, Relay, RelayLoop } from './outbox/index.js';
import type { Config } from './platform/config/config.js';
import type { Clock } from './platform/time/clock.js';

/**
 * The product as a job process: all of it, and the loops that take events from the outbox to the
 * queues and run their jobs. Being the root, it starts after every room and is the first to stop.
 */
@Module({
  providers: [
    JobQueues,
    JobRunner,
    Ledger,
    Relay,
    RelayLoop,
    Reconciler,
    // The two rooms do not know each other.
    { provide: EventSink, useExisting: JobQueues satisfies Type<EventSink> },
    { provide: FinishedJobs, useExisting: Ledger satisfies Type<FinishedJobs> },
  ],
})
export class WorkModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    return { module: WorkModule, imports: [AppModule.with(config, clock)] };
  }
}
