import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Logger } from '../../platform/core/logger.js';
import { Clock } from '../../platform/time/clock.js';

/** Written together this often: one statement for many jobs. What a crash loses is run again. */
const FLUSH_MS = 100;

/**
 * Which jobs of which event have run. With it the queue may lose everything: what an event should have
 * started and did not is known here, and the reconciler starts it again.
 */
@Injectable()
export class Ledger {
  private readonly done = new Map<string, { jobs: Set<string>; expected: number }>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Notes that a job has run; `expected` is how many jobs its event starts in all. */
  note(eventId: string, job: string, expected: number): void {
    const entry = this.done.get(eventId) ?? { jobs: new Set(), expected };
    entry.jobs.add(job);
    this.done.set(eventId, entry);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  /** Writes what has been noted; resolves when it is in the database (or has been given up). */
  flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const entries = [...this.done].map(([id, { jobs, expected }]) => ({
      id,
      jobs: [...jobs],
      expected,
    }));
    this.done.clear();
    if (entries.length > 0) {
      this.writing = this.writing
        .then(() => this.write(entries))
        .catch((error: unknown) => {
          this.logger.warn('ledger.failed', { reason: String(error) });
        });
    }
    return this.writing;
  }

  private async write(entries: { id: string; jobs: string[]; expected: number }[]): Promise<void> {
    await this.unitOfWork.query(
      `UPDATE outbox_event SET done = known.jobs,
         finished_at = CASE WHEN cardinality(known.jobs) >= noted.expected THEN $2::timestamptz END
       FROM jsonb_to_recordset($1::jsonb) AS noted (id bigint, jobs text[], expected int)
       CROSS JOIN LATERAL (
         SELECT array_agg(DISTINCT job) AS jobs
         FROM outbox_event event, unnest(event.done || noted.jobs) job WHERE event.id = noted.id
       ) known
       WHERE outbox_event.id = noted.id`,
      [JSON.stringify(entries), this.clock.now()],
    );
  }
}
