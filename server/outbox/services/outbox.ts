import { Injectable } from '@nestjs/common';
import type { EventRecorder, Records } from '../../database/recorders.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import type { DomainEvent } from '../../platform/core/events.js';

/** The channel on which a freshly committed event wakes the relay. Carries no content. */
export const OUTBOX_CHANNEL = 'outbox';

/** Not more than one wake-up in this many milliseconds and process: NOTIFY takes a lock at commit. */
const WAKE_EVERY_MS = 5;

/**
 * The transactional outbox: an event is a row in its command's own transaction, so a job exists if and
 * only if its cause was committed.
 */
@Injectable()
export class Outbox implements EventRecorder {
  private waking: NodeJS.Timeout | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(tx: Tx, records: Records): Promise<void> {
    await this.add(tx, records.events, records.at);
  }

  /** Adds events inside a transaction; call {@link wake} after it has committed. */
  async add(tx: Tx, events: readonly DomainEvent[], at: Date): Promise<void> {
    if (events.length === 0) return;
    await tx.query(
      `INSERT INTO outbox_event (type, payload, created_at)
       SELECT event.type, event.payload, $2
       FROM jsonb_to_recordset($1::jsonb) AS event (type text, payload jsonb)`,
      [JSON.stringify(events), at],
    );
  }

  committed(records: Records): void {
    if (records.events.length > 0) this.wake();
  }

  /** Wakes the relay soon. A lost wake-up costs time, never an event: the relay also sweeps. */
  wake(): void {
    this.waking ??= setTimeout(() => {
      this.waking = null;
      void this.unitOfWork
        .query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`)
        .catch(() => undefined);
    }, WAKE_EVERY_MS).unref();
  }
}
