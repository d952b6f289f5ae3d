import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Recorders, type Recorder, type Trace } from '../database/recorders.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { actorId, actorName, type Actor } from '../platform/actor.js';
import type { AuditRecord } from '../platform/audit-record.js';
import { Clock } from '../platform/clock.js';
import { currentContext } from '../platform/request-context.js';

/** Who did what to which record, when and from where. Rows are only ever added. */
@Injectable()
export class AuditLog implements Recorder, OnModuleInit {
  constructor(
    private readonly recorders: Recorders,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.recorders.register(this);
  }

  record(tx: Tx, trace: Trace): Promise<void> {
    return this.write(tx, trace.actor, trace.audit, trace.at);
  }

  /** Notes that somebody looked (a GET); commands leave their own entries. */
  viewed(actor: Actor, record: AuditRecord): Promise<void> {
    return this.write(this.unitOfWork.read, actor, [record], this.clock.now());
  }

  private async write(
    tx: Tx,
    actor: Actor,
    records: readonly AuditRecord[],
    at: Date,
  ): Promise<void> {
    const { ip, requestId } = currentContext();
    const role = actor.kind === 'account' ? actor.role : null;
    for (const { action, recordType, recordId, changes } of records) {
      await tx.query(
        `INSERT INTO audit_entry
           (at, actor_kind, actor_id, actor_name, actor_role, action, record_type, record_id, changes, ip, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          at,
          actor.kind,
          actorId(actor),
          actorName(actor),
          role,
          action,
          recordType,
          recordId,
          changes ? JSON.stringify(changes) : null,
          ip,
          requestId,
        ],
      );
    }
  }
}
