import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Job as QueuedJob } from 'bullmq';
import { QUEUES } from '../../platform/core/job.js';
import { Logger } from '../../platform/core/logger.js';
import { withContext } from '../../platform/core/request-context.js';
import { FinishedJobs } from '../ports/finished-jobs.js';
import type { JobWorker } from './backend.js';
import { JobQueues, type JobData } from './queues.js';
import { JobRegistry } from './registry.js';

/** The worker's engine: runs what lies in the queues, and what is due by its schedule. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: JobWorker[] = [];

  constructor(
    private readonly queues: JobQueues,
    private readonly registry: JobRegistry,
    private readonly finished: FinishedJobs,
    private readonly logger: Logger,
  ) {}

  /** Resolves when jobs can run. */
  async onApplicationBootstrap(): Promise<void> {
    await this.queues.schedule();
    this.workers = QUEUES.map((queueName) =>
      this.queues.startWorker(queueName, (job: QueuedJob<JobData>) => this.runJob(job)),
    );
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes no new jobs and lets running ones finish. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.finished.flush();
  }

  private async runJob(job: QueuedJob<JobData>): Promise<void> {
    const { declaration, handler } = this.registry.get(job.name);
    const attempt = job.attemptsMade + 1;
    await withContext({ requestId: `job-${job.id ?? job.name}`, ip: null }, async () => {
      try {
        await handler.run(job.data.payload ?? {}, {
          eventId: job.data.eventId ?? '',
          eventType: job.data.eventType ?? '',
          attempt,
          lastAttempt: attempt >= (job.opts.attempts ?? 1),
          actor: { kind: 'system', id: declaration.name },
        });
      } catch (error) {
        this.logger.error('job.failed', { job: job.name, attempt, err: error });
        throw error;
      }
      const { eventId, eventType } = job.data;
      if (eventId) {
        this.finished.note(eventId, job.name, this.registry.startedBy(eventType).length);
      }
    });
  }
}
