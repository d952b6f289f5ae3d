import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { EventSink, type RelayedEvent } from '../ports/event-sink.js';

const BATCH = 500;

/**
 * Moves waiting events to the queue, oldest first.
 *
 * Marked as relayed only after the queue has taken them: a crash in between relays them again, and the
 * job ids (made from the event's id) make the second time a no-op. `SKIP LOCKED` lets several workers relay.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sink: EventSink,
  ) {}

  /** Relays everything that waits now; gives how many. */
  async drain(): Promise<number> {
    let relayed = 0;
    for (;;) {
      const count = await this.relayBatch();
      relayed += count;
      if (count < BATCH) return relayed;
    }
  }

  private relayBatch(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const events = await tx.query<RelayedEvent[]>(
        `SELECT id, type, payload, done FROM outbox_event WHERE relayed_at IS NULL
         ORDER BY id LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED`,
      );
      if (events.length === 0) return 0;
      const idle = await this.sink.enqueue(events);
      await tx.query(
        `UPDATE outbox_event SET relayed_at = $2,
           finished_at = CASE WHEN id = ANY($3::bigint[]) THEN $2::timestamptz END
         WHERE id = ANY($1::bigint[])`,
        [events.map(({ id }) => id), this.clock.now(), idle],
      );
      return events.length;
    });
  }
}
