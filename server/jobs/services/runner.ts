import { Injectable } from '@nestjs/common';
import type { Job as QueuedJob } from 'bullmq';
import { Config } from '../../platform/config/config.js';
import { Logger } from '../../platform/core/logger.js';
import { withContext } from '../../platform/core/request-context.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import { createQueueBackend, type JobQueue, type JobWorker, type QueueBackend } from './backend.js';
import { QUEUES, type QueueName } from '../../platform/core/job.js';
import { JobRegistry } from './registry.js';

/** How many jobs of a lane run at once in one process. */
const CONCURRENCY: Record<QueueName, number> = { fast: 32, mail: 4, slow: 1 };

/** 10 tries, the first wait 2 s, doubled each time: the last about 17 minutes after the one before. */
const ATTEMPTS = 10;
const BACKOFF = { type: 'exponential', delay: 2_000 };

/** An event that starts jobs; `id` makes them unique. */
export interface CausingEvent {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  /** Jobs of it that have run already. */
  done: readonly string[];
}

/** A job that an event started and that has run. */
export interface FinishedJob {
  eventId: string;
  eventType: string;
  name: string;
}

interface JobData {
  eventId: string;
  eventType: string;
  payload: Record<string, unknown>;
}

/** The worker's engine: takes events, runs the jobs they start, keeps schedules. */
@Injectable()
export class JobRunner {
  private backend: QueueBackend | null = null;
  private readonly queues = new Map<QueueName, JobQueue>();
  private workers: JobWorker[] = [];

  private finished: (job: FinishedJob) => void = () => undefined;

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
  ) {}

  /** Starts everything; resolves when jobs can run. */
  async start(): Promise<void> {
    const backend = (this.backend = createQueueBackend(this.config));
    for (const queueName of QUEUES) {
      const queue = backend.queue(queueName);
      queue.on('error', (error) =>
        this.logger.warn('queue.error', { lane: queueName, reason: error.message }),
      );
      this.queues.set(queueName, queue);
    }
    await backend.check();
    await this.schedule();
    this.workers = QUEUES.map((queueName) => this.startWorker(backend, queueName));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Who is told of every job that has run to its end; the outbox keeps that ledger. */
  onFinished(listener: (job: FinishedJob) => void): void {
    this.finished = listener;
  }

  /** How many jobs an event of this type starts. */
  countStartedBy(eventType: string): number {
    return this.registry.startedBy(eventType).length;
  }

  /** Lets running jobs finish, then lets go of everything. */
  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.backend?.close();
    this.queues.clear();
  }

  /**
   * Puts the jobs that these events start on their lanes; ids make a second relay a no-op.
   * Gives the ids of events that start nothing.
   * @throws Error while a queue is closed or away: nothing is lost, the outbox still has the events
   */
  async enqueue(events: readonly CausingEvent[]): Promise<string[]> {
    for (const queueName of QUEUES) {
      const jobs = events.flatMap((event) =>
        this.registry
          .startedBy(event.type)
          .filter(
            ({ declaration: { name, queue: own } }) =>
              own === queueName && !event.done.includes(name),
          )
          .map(({ declaration }) => ({
            name: declaration.name,
            data: { eventId: event.id, eventType: event.type, payload: event.payload },
            opts: {
              jobId: `${declaration.name}-${event.id}`,
              attempts: declaration.attempts ?? ATTEMPTS,
              backoff: BACKOFF,
            },
          })),
      );
      if (jobs.length > 0) await this.openQueue(queueName).addBulk(jobs);
    }
    return events.filter(({ type }) => this.countStartedBy(type) === 0).map(({ id }) => id);
  }

  /** An event must not count as relayed when its jobs went nowhere. */
  private openQueue(queueName: QueueName): JobQueue {
    const queue = this.queues.get(queueName);
    if (!queue) throw new Error(`queue "${queueName}" is not open`);
    return queue;
  }

  private startWorker(backend: QueueBackend, queueName: QueueName): JobWorker {
    const worker = backend.worker(queueName, (job: QueuedJob<JobData>) => this.runJob(job), {
      concurrency: CONCURRENCY[queueName],
      // The default of 1 would fail a job for good when its worker dies twice.
      maxStalledCount: 10,
      lockDuration: 30_000,
    });
    worker.on('error', (error) =>
      this.logger.warn('worker.error', { lane: queueName, reason: error.message }),
    );
    return worker;
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
      if (eventId) this.finished({ eventId, eventType, name: job.name });
    });
  }

  /** Schedules of today's code; those of yesterday's are taken down. */
  private async schedule(): Promise<void> {
    const declared = this.registry.all().map(({ declaration }) => declaration);
    for (const [queueName, queue] of this.queues) {
      const wanted = declared.filter(
        (job) => job.queue === queueName && job.schedule !== undefined,
      );
      await removeStale(queue, new Set(wanted.map(({ name }) => name)));
      for (const { name, schedule: pattern = '' } of wanted) {
        const template = { name, data: { eventId: '', payload: {} } };
        await queue.upsertJobScheduler(name, { pattern, tz: TIME_ZONE }, template);
      }
    }
  }
}

async function removeStale(queue: JobQueue, wanted: ReadonlySet<string>): Promise<void> {
  for (const { key } of await queue.getJobSchedulers()) {
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
}
