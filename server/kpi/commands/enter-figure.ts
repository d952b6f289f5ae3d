import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { isoDate, requiredLine, requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import { entryCell } from '../domain/cells.js';
import { definitionOf } from '../domain/definition.js';
import { sourceOf, takesEntries } from '../domain/source.js';
import { KpiEntryRepository, type KpiEntryRecord } from '../db/kpi-entry.repository.js';
import { KpiCorrectionRepository } from '../db/kpi-correction.repository.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

export const FigureBody = z.strictObject({
  key: z.string().max(60),
  occurredOn: isoDate,
  amount: z.number().int().min(1).max(100_000),
  title: requiredLine(200),
  evidence: requiredText(2_000),
});
export type FigureBody = z.output<typeof FigureBody>;

/** Writes down what no case tells of, with where it can be looked up. */
@Injectable()
export class EnterFigure extends CreateCommand<FigureBody, KpiEntryRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly entries: KpiEntryRepository,
    private readonly corrections: KpiCorrectionRepository,
    private readonly rollUpRows: RollUpRepository,
  ) {
    super();
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async create(
    tx: Tx,
    input: FigureBody,
    actor: Actor,
  ): Promise<Outcome<KpiEntryRecord>> {
    if (actor.kind !== 'account') throw forbidden();
    this.check(input);
    const entry = await this.entries.insert(tx, {
      ...input,
      id: newId(),
      byId: actor.id,
      byName: actor.name,
      at: this.now(),
      cancelledAt: null,
      cancelledByName: null,
      cancelReason: null,
    });
    const changed = [entryCell(entry.key, entry.occurredOn, entry.amount)];
    await this.rollUpRows.share(tx);
    const corrections = await this.corrections.insertFor(tx, {
      consultationId: null,
      changed,
      reason: `実績の追加: ${entry.title}`,
      at: entry.at,
    });
    return {
      result: entry,
      audit: [
        {
          action: 'kpi-entry.entered',
          recordType: 'kpi-entry',
          recordId: entry.id,
          changes: { key: { to: entry.key }, amount: { to: entry.amount } },
        },
        ...corrections,
      ],
    };
  }

  private check({ key, occurredOn }: FigureBody): void {
    const kpi = this.centre.kpi(key);
    if (!kpi || !takesEntries(sourceOf(key, definitionOf(kpi)))) {
      const detail = '実績を入力できる指標を選んでください（貢献度と支援件数は自動で集計します）。';
      throw unprocessable([{ pointer: '/key', code: 'choice', detail }]);
    }
    if (occurredOn > isoLocalDate(this.now())) {
      const detail = '今日か、それより前の日を入力してください。';
      throw unprocessable([{ pointer: '/occurredOn', code: 'future', detail }]);
    }
  }
}
