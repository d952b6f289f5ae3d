import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { added } from '../domain/cells.js';
import type { PublishedKpi, Snapshot } from '../domain/closing.js';
import { fingerprint } from '../../platform/core/fingerprint.js';
import { closingDigest, PUBLISHED } from '../domain/published.js';
import { isFiscalYear, isPeriod, monthsOf, spanOfPeriod } from '../domain/period.js';
import { ListKpis } from '../queries/kpi-list.js';
import { RollUps } from './refresh-roll-ups.js';
import { KpiClosingRepository } from '../db/kpi-closing.repository.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

export const CloseBody = z.strictObject({
  period: z.string().refine(isPeriod, '2026-10（月）か FY2026（年度）の形で指定してください。'),
});
type Input = z.output<typeof CloseBody>;

/** 月次確定・年度確定: what the period's figures are now is kept for good; later changes are corrections. */
@Injectable()
export class ClosePeriod extends Command<Input, undefined, string> {
  constructor(
    private readonly rollUps: RollUps,
    private readonly kpis: ListKpis,
    private readonly closings: KpiClosingRepository,
    private readonly rollUpRows: RollUpRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { period }: Input): Promise<undefined> {
    if (spanOfPeriod(period).to > this.now()) {
      throw conflict('not-over', 'まだ終わっていない期間は確定できません。');
    }
    await this.rollUps.refreshSpan(spanOfPeriod(period));
    await this.rollUpRows.lock(tx);
    if (await this.closings.exists(tx, { period })) {
      throw conflict('closed', 'この期間は、すでに確定しています。');
    }
    return undefined;
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    _: undefined,
    { period }: Input,
    actor: Actor,
  ): Promise<Outcome<string>> {
    if (actor.kind !== 'account') throw forbidden();
    const months = monthsOf(period);
    const cells = [
      ...(await this.rollUpRows.read(tx, months)),
      ...(await this.rollUpRows.readEntryCells(tx, months)),
    ];
    const snapshot: Snapshot = {
      period,
      asOf: this.now().toISOString(),
      cells: added(cells),
      kpis: isFiscalYear(period) ? await this.published(Number(period.slice(2))) : [],
    };
    const hash = fingerprint(snapshot);
    const closing = {
      period,
      snapshot,
      hash,
      byId: actor.id,
      byName: actor.name,
      closedAt: this.now(),
    };
    await this.closings.insert(tx, closing);
    return {
      result: period,
      audit: {
        action: 'kpi-period.closed',
        recordType: PUBLISHED.closing,
        recordId: period,
        changes: { hash: { to: hash }, digest: { to: closingDigest(closing) } },
      },
    };
  }

  private async published(year: number): Promise<PublishedKpi[]> {
    const { items } = await this.kpis.ofYear(year);
    return items.map(({ key, definitionVersion, yearTarget, actual, achievement }) => ({
      key,
      definitionVersion,
      yearTarget,
      actual,
      grade: achievement?.grade ?? null,
    }));
  }
}
