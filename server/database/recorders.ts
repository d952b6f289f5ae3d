import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import type { AuditRecord } from '../platform/audit-record.js';
import type { DomainEvent } from '../platform/events.js';
import type { Tx } from './unit-of-work.js';

/** What a use case leaves behind besides its own rows. */
export interface Records {
  actor: Actor;
  at: Date;
  events: readonly DomainEvent[];
  audit: readonly AuditRecord[];
}

/** Writes part of a trace in the use case's own transaction. */
export interface Recorder {
  record(tx: Tx, records: Records): Promise<void>;
  /** Called once the transaction has committed. */
  committed?(records: Records): void;
}

/** The outbox and the audit log register here at start, so that commands know neither. */
@Injectable()
export class Recorders {
  private readonly all: Recorder[] = [];

  register(recorder: Recorder): void {
    this.all.push(recorder);
  }

  async record(tx: Tx, records: Records): Promise<void> {
    // One connection speaks one statement at a time; in turn is as fast as at once, and fails cleaner.
    for (const recorder of this.all) await recorder.record(tx, records);
  }

  committed(records: Records): void {
    for (const recorder of this.all) recorder.committed?.(records);
  }
}
