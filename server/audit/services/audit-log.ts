import { Injectable } from '@nestjs/common';
import type { AuditRecorder, Records } from '../../database/recorders.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import { Clock } from '../../platform/time/clock.js';
import { currentContext } from '../../platform/core/request-context.js';

/** Who did what to which record, when and from where. Rows are only ever added. */
@Injectable()
export class AuditLog implements AuditRecorder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  record(tx: Tx, records: Records): Promise<void> {
    return this.write(tx, records.actor, records.audit, records.at);
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
    if (records.length === 0) return;
    const { ip, requestId } = currentContext();
    await tx.query(
      `INSERT INTO audit_entry
         (at, actor_kind, actor_id, actor_name, actor_role, action, record_type, record_id, changes,
          ip, request_id)
       SELECT $2::timestamptz, $3, $4, $5, $6, action, "recordType", "recordId", changes, $7::inet, $8
       FROM jsonb_to_recordset($1::jsonb)
         AS record (action text, "recordType" text, "recordId" text, changes jsonb)`,
      [
        JSON.stringify(records),
        at,
        actor.kind,
        actorId(actor),
        actorName(actor),
        actor.kind === 'account' ? actor.role : null,
        ip,
        requestId,
      ],
    );
  }
}
