import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredText } from '../../platform/validation/fields.js';
import { isId } from '../../platform/core/ids.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { correct } from '../db/correction-store.js';
import { KpiEntryEntity } from '../db/kpi-entry.entity.js';
import { shareRollUps } from '../db/rollup-store.js';
import { entryCell } from '../domain/cells.js';

export const CancelFigureBody = z.strictObject({ reason: requiredText(500) });

interface Input {
  id: string;
  reason: string;
}

/** Takes back a figure entered by mistake. The row stays, with the reason. */
@Injectable()
export class CancelFigure extends Command<Input, KpiEntryEntity, KpiEntryEntity> {
  protected async load(tx: Tx, { id }: Input): Promise<KpiEntryEntity> {
    if (!isId(id)) throw notFound();
    const entry = await tx.findOne(KpiEntryEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!entry) throw notFound();
    return entry;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    entry: KpiEntryEntity,
    { reason }: Input,
    actor: Actor,
  ): Promise<Outcome<KpiEntryEntity>> {
    if (entry.cancelledAt) throw conflict('cancelled', 'この実績は、すでに取り消されています。');
    const changes = {
      cancelledAt: this.now(),
      cancelledByName: actorName(actor),
      cancelReason: reason,
    };
    await tx.update(KpiEntryEntity, { id: entry.id }, changes);
    await shareRollUps(tx);
    const corrections = await correct(tx, {
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
