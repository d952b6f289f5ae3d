import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/core/actor.js';
import type { AuditRecord } from '../platform/core/audit-record.js';
import type { DomainEvent } from '../platform/core/events.js';
import type { Tx } from './unit-of-work.js';

/** What a use case leaves behind besides its own rows. */
export interface Records {
  actor: Actor;
  at: Date;
  events: readonly DomainEvent[];
  audit: readonly AuditRecord[];
}

/** Port: where events go in the use case's own transaction. The outbox provides it. */
export abstract class EventRecorder {
  abstract record(tx: Tx, records: Records): Promise<void>;
  /** Called once the transaction has committed. */
  abstract committed(records: Records): void;
}

/** Port: where audit entries go in the use case's own transaction. The audit log provides it. */
export abstract class AuditRecorder {
  abstract record(tx: Tx, records: Records): Promise<void>;
}

/** Port: whether somebody may still do what they came for. Identity, which knows the links, provides it. */
export abstract class StandingActors {
  /** Asked under the locks of the use case, at its end. @throws Problem 404 */
  abstract requireStanding(tx: Tx, actor: Actor): Promise<void>;
}

/** What commands record with, so that they know neither outbox nor audit log. */
@Injectable()
export class Recorders {
  constructor(
    private readonly events: EventRecorder,
    private readonly audit: AuditRecorder,
    private readonly actors: StandingActors,
  ) {}

  async record(tx: Tx, records: Records): Promise<void> {
    // Whoever stood in line behind an erasure has no link any more: nothing is written after it.
    await this.actors.requireStanding(tx, records.actor);
    // One connection speaks one statement at a time; in turn is as fast as at once, and fails cleaner.
    await this.events.record(tx, records);
    await this.audit.record(tx, records);
  }

  committed(records: Records): void {
    this.events.committed(records);
  }
}
