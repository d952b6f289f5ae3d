import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Logger } from '../../platform/core/logger.js';
import { Clock } from '../../platform/time/clock.js';
import { EventSink, type RelayedEvent } from '../ports/event-sink.js';

const EVERY_MS = 30_000;

/** An event whose jobs have not all run this long after it was relayed is offered to the queue again. */
const PATIENCE_MS = 60_000;
const BATCH = 500;
/** Finished events are of no use to anybody after a month; the audit log and timelines stay. */
const RETENTION_DAYS = 30;

/**
 * Rebuilds what a queue has lost. Job ids are made from event ids, so a job that is merely late (or
 * waiting for its next try) is not doubled by being offered again.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sink: EventSink,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.poke(), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** Offers unfinished events again, oldest first, and forgets old finished ones; gives how many were offered. */
  async reconcile(): Promise<number> {
    const now = this.clock.now();
    const late = await this.unitOfWork.query<RelayedEvent>(
      `SELECT id, type, payload, done FROM outbox_event
       WHERE finished_at IS NULL AND relayed_at < $1 ORDER BY relayed_at LIMIT ${String(BATCH)}`,
      [new Date(now.getTime() - PATIENCE_MS)],
    );
    if (late.length > 0) {
      await this.sink.enqueue(late);
      await this.unitOfWork.query(
        `UPDATE outbox_event SET relayed_at = $2 WHERE id = ANY($1::bigint[])`,
        [late.map(({ id }) => id), now],
      );
    }
    await this.unitOfWork.query(`DELETE FROM outbox_event WHERE finished_at < $1`, [
      new Date(now.getTime() - RETENTION_DAYS * 86_400_000),
    ]);
    return late.length;
  }

  private poke(): void {
    this.running ??= this.reconcile()
      .then(() => undefined)
      .catch((error: unknown) => {
        this.logger.warn('reconcile.failed', { reason: String(error) });
      })
      .finally(() => (this.running = null));
  }
}
