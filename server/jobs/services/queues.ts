import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Processor } from 'bullmq';
import { Config } from '../../platform/config/config.js';
import { QUEUES, type QueueName } from '../../platform/core/job.js';
import { Logger } from '../../platform/core/logger.js';
import { TIME_ZONE } from '../../platform/time/zone.js';
import { createQueueBackend, type JobQueue, type JobWorker, type QueueBackend } from './backend.js';
import { JobRegistry } from './registry.js';

/** How many jobs of a queue run at once in one process. */
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

/** What travels with a job. */
export interface JobData {
  eventId: string;
  eventType: string;
  payload: Record<string, unknown>;
}

/** The queues of the worker process: open from its start until its jobs have ended. */
@Injectable()
export class JobQueues implements OnModuleInit, OnApplicationShutdown {
  private backend: QueueBackend | null = null;
  private readonly queues = new Map<QueueName, JobQueue>();

  constructor(
    private readonly config: Config,
    private readonly registry: JobRegistry,
    private readonly logger: Logger,
  ) {}

  /** @throws Error when the store could lose jobs by its own settings */
  async onModuleInit(): Promise<void> {
    const backend = (this.backend = createQueueBackend(this.config));
    for (const queueName of QUEUES) {
      const queue = backend.queue(queueName);
      queue.on('error', (error) =>
        this.logger.warn('queue.error', { queue: queueName, reason: error.message }),
      );
      this.queues.set(queueName, queue);
    }
    await backend.check();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.backend?.close();
    this.queues.clear();
  }

  /**
   * Puts the jobs that these events start on their queues; ids make a second relay a no-op.
   * Gives the ids of events that start nothing.
   * @throws Error while a queue is closed or away: nothing is lost, the outbox still has the events
   */
  async enqueue(events: readonly CausingEvent[]): Promise<string[]> {
    for (const queueName of QUEUES) {
      const jobs = events.flatMap((event) => this.jobsOf(event, queueName));
      if (jobs.length > 0) await this.openQueue(queueName).addBulk(jobs);
    }
    return events
      .filter(({ type }) => this.registry.startedBy(type).length === 0)
      .map(({ id }) => id);
  }

  /** Schedules of today's code; those of yesterday's are taken down. */
  async schedule(): Promise<void> {
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

  /** Begins to take jobs off a queue. */
  startWorker(queueName: QueueName, processor: Processor): JobWorker {
    if (!this.backend) throw notOpen(queueName);
    const worker = this.backend.worker(queueName, processor, {
      concurrency: CONCURRENCY[queueName],
      // The default of 1 would fail a job for good when its worker dies twice.
      maxStalledCount: 10,
      lockDuration: 30_000,
    });
    worker.on('error', (error) =>
      this.logger.warn('worker.error', { queue: queueName, reason: error.message }),
    );
    return worker;
  }

  private jobsOf({ id, type, payload, done }: CausingEvent, queueName: QueueName) {
    return this.registry
      .startedBy(type)
      .map(({ declaration }) => declaration)
      .filter(({ name, queue }) => queue === queueName && !done.includes(name))
      .map(({ name, attempts = ATTEMPTS }) => ({
        name,
        data: { eventId: id, eventType: type, payload } satisfies JobData,
        opts: { jobId: `${name}-${id}`, attempts, backoff: BACKOFF },
      }));
  }

  /** An event must not count as relayed when its jobs went nowhere. */
  private openQueue(queueName: QueueName): JobQueue {
    const queue = this.queues.get(queueName);
    if (!queue) throw notOpen(queueName);
    return queue;
  }
}

const notOpen = (queueName: QueueName): Error => new Error(`queue "${queueName}" is not open`);

async function removeStale(queue: JobQueue, wanted: ReadonlySet<string>): Promise<void> {
  for (const { key } of await queue.getJobSchedulers()) {
    if (!wanted.has(key)) await queue.removeJobScheduler(key);
  }
}
