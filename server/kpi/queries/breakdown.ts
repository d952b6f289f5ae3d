import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { sum } from '../domain/cross-table.js';
import { percent } from '../domain/percent.js';
import { monthsOfFiscalYear } from '../domain/period.js';
import { DIMENSIONS, fits, type Dimension } from './case-filter.js';
import type { KpiBreakdown } from './trend-views.js';
import { RollUpRepository } from '../db/roll-up.repository.js';

type Filters = Partial<Record<Dimension, string | undefined>>;

/** Cases received in a year by one dimension, narrowed by any of the others; from the roll-ups. */
@Injectable()
export class ShowBreakdown {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  async by(by: Dimension, fiscalYear: number, filters: Filters): Promise<KpiBreakdown> {
    const narrowed = Object.fromEntries(
      DIMENSIONS.flatMap((dimension) =>
        filters[dimension] === undefined ? [] : [[dimension, filters[dimension]]],
      ),
    ) as Partial<Record<Dimension, string>>;
    // A case has several themes: only where themes are asked about does each count.
    const measure = by === 'theme' || narrowed.theme !== undefined ? 'theme' : 'received';
    const cells = await this.rollUpRows.read(this.unitOfWork.read, monthsOfFiscalYear(fiscalYear));
    const counts = new Map<string, number>();
    for (const cell of cells.filter((cell) => fits(cell, { measure, ...narrowed }))) {
      counts.set(cell[by], (counts.get(cell[by]) ?? 0) + cell.count);
    }
    const total = sum([...counts.values()]);
    const items = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return {
      fiscalYear,
      by,
      total,
      items: items.map(([value, count]) => ({
        value,
        label: this.label(by, value),
        count,
        share: percent(count, total),
        inbox: { fiscalYear, ...narrowed, ...(value === '' ? {} : { [by]: value }) },
        cases: { measure, fiscalYear, ...narrowed, [by]: value },
      })),
    };
  }

  private label(by: Dimension, value: string): string {
    if (value === '') return by === 'municipality' ? '市町の記載なし' : '未分類';
    switch (by) {
      case 'requesterType':
        return this.centre.label('requesterTypes', value);
      case 'contentType':
        return this.centre.label('contentTypes', value);
      case 'channel':
        return this.centre.label('channels', value);
      case 'theme':
        return this.centre.themeName(value);
      case 'municipality':
        return this.centre.municipalityName(value);
    }
  }
}
