import type { UnitOfWork } from '../../database/unit-of-work.js';
import type { Clock } from '../../platform/time/clock.js';

/** An event as it leaves the outbox; `id` is what makes its jobs unique. */
export interface RelayedEvent {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  /** Jobs of it that have run already and must not be started again. */
  done: string[];
}

/**
 * Hands events to the queue; must have taken all of them when it resolves.
 * Gives the ids of events that start nothing.
 */
export type Sink = (events: RelayedEvent[]) => Promise<string[]>;

const BATCH = 500;

/**
 * Moves waiting events to the queue, oldest first.
 *
 * Marked as relayed only after the queue has taken them: a crash in between relays them again, and the
 * job ids (made from the event's id) make the second time a no-op. `SKIP LOCKED` lets several workers relay.
 */
export class Relay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sink: Sink,
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
      const idle = await this.sink(events);
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
