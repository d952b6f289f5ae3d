import { SetMetadata } from '@nestjs/common';

/**
 * Queues, apart so that slow work never holds up quick work: `fast` computes (triage, matching),
 * `mail` waits for other people's servers, `slow` is for schedules and sweeps.
 */
export const QUEUES = ['fast', 'mail', 'slow'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What a job is told about its own run. */
export interface JobContext {
  /** The outbox event that caused it; empty for scheduled jobs. */
  eventId: string;
  /** What happened, e.g. `offer.made`; empty for scheduled jobs. */
  eventType: string;
  /** 1 for the first try. */
  attempt: number;
  /** Whether a failure of this try is final. */
  lastAttempt: boolean;
  actor: { kind: 'system'; id: string };
}

/** A job: idempotent, because every job may run twice. */
export interface Job<Payload = unknown> {
  run(payload: Payload, context: JobContext): Promise<void>;
}

interface CommonDeclaration {
  name: string;
  queue: QueueName;
  /** Tries before the job is given up; 10 unless said (with back-off that spans hours). */
  attempts?: number;
}

/** A job runs on outbox events, or by a cron expression (Asia/Tokyo). */
export type JobDeclaration = CommonDeclaration &
  ({ on: readonly string[]; schedule?: never } | { schedule: string; on?: never });

export const JOB_DECLARATION = 'job-declaration';

/** Declares a provider as a job; the registry finds it at start and refuses doubles. */
export const JobHandler = (declaration: JobDeclaration): ClassDecorator =>
  SetMetadata(JOB_DECLARATION, declaration);
