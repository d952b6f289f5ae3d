import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_DECLARATION, QUEUES, type Job, type JobDeclaration } from '../../platform/core/job.js';

export interface RegisteredJob {
  declaration: JobDeclaration;
  handler: Job;
}

/** Every job of every room, found by its {@link JobHandler} mark. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private jobs = new Map<string, RegisteredJob>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const registeredJobs: RegisteredJob[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function') continue;
      const declaration = Reflect.getMetadata(JOB_DECLARATION, metatype) as
        JobDeclaration | undefined;
      if (declaration) registeredJobs.push({ declaration, handler: instance as Job });
    }
    this.jobs = indexJobs(registeredJobs);
  }

  all(): RegisteredJob[] {
    return [...this.jobs.values()];
  }

  /** The handler of a name; a name from the queue that nobody handles is an error, not a shrug. */
  get(name: string): RegisteredJob {
    const job = this.jobs.get(name);
    if (!job) throw new Error(`no handler for job "${name}"`);
    return job;
  }

  /** The jobs an event type starts. */
  startedBy(eventType: string): RegisteredJob[] {
    return this.all().filter(({ declaration }) => declaration.on?.includes(eventType));
  }
}

/**
 * Jobs by name.
 * @throws Error naming a job that is doubled, has no `run`, no cause, or an unknown queue: start-up stops.
 */
export function indexJobs(registeredJobs: RegisteredJob[]): Map<string, RegisteredJob> {
  const jobs = new Map<string, RegisteredJob>();
  for (const job of registeredJobs) {
    const { name, queue: queueName, on, schedule } = job.declaration;
    if (jobs.has(name)) throw new Error(`job "${name}" has two handlers`);
    if (typeof (job.handler as Partial<Job> | undefined)?.run !== 'function') {
      throw new Error(`job "${name}" has no handler with run()`);
    }
    if (!QUEUES.includes(queueName))
      throw new Error(`job "${name}" is in an unknown queue "${queueName}"`);
    if (!schedule && (on ?? []).length === 0) throw new Error(`job "${name}" is never started`);
    // BullMQ allows no colon in a job id, which begins with the name.
    if (!/^[a-z][a-z0-9.-]*$/.test(name)) throw new Error(`job name "${name}" is malformed`);
    jobs.set(name, job);
  }
  return jobs;
}
