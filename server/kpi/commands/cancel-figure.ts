import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredText } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { entryCell } from '../domain/cells.js';
import { KpiEntryRepository, type KpiEntryRecord } from '../db/kpi-entry.repository.js';
import { KpiCorrectionRepository } from '../db/kpi-correction.repository.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

export const CancelFigureBody = z.strictObject({ reason: requiredText(500) });

interface Input {
  id: string;
  reason: string;
}

/** Takes back a figure entered by mistake. The row stays, with the reason. */
@Injectable()
export class CancelFigure extends Command<Input, KpiEntryRecord, KpiEntryRecord> {
  constructor(
    private readonly entries: KpiEntryRepository,
    private readonly corrections: KpiCorrectionRepository,
    private readonly rollUpRows: RollUpRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { id }: Input): Promise<KpiEntryRecord> {
    return this.entries.lock(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    entry: KpiEntryRecord,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<KpiEntryRecord>> {
    if (entry.cancelledAt) throw conflict('cancelled', 'この実績は、すでに取り消されています。');
    const changes = {
      cancelledAt: this.now(),
      cancelledByName: actorName(actor),
      cancelReason: reason,
    };
    await this.entries.update(tx, entry.id, changes);
    await this.rollUpRows.share(tx);
    const corrections = await this.corrections.insertFor(tx, {
      consultationId: null,
      changed: [entryCell(entry.key, entry.occurredOn, -entry.amount)],
      reason: `実績の取り消し: ${reason}`,
      at: changes.cancelledAt,
    });
    return {
      result: Object.assign(entry, changes),
      audit: [
        {
          action: 'kpi-entry.cancelled',
          recordType: 'kpi-entry',
          recordId: entry.id,
          changes: { reason: personalChange() },
        },
        ...corrections,
      ],
    };
  }
}
