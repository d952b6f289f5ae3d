import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { ConsultationFacts, type ReceivedCount } from '../../consultations/index.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { crossTable, withoutEmptyRows, type CrossTable } from '../domain/cross-table.js';
import { percent } from '../domain/percent.js';
import { fiscalYearOfMonth, periodLabel, spanOfDays, yearBefore } from '../domain/period.js';

const count = z.number().int().min(0);
const share = z.number().nullable();

/** A table of counts: `cells[row][column]`, with margins. */
export const CrossTableView = z.object({
  rows: z.array(z.string()),
  columns: z.array(z.string()),
  cells: z.array(z.array(count)),
  rowTotals: z.array(count),
  columnTotals: z.array(count),
  total: count,
});

const partTable = z.object({ label: z.string(), ...CrossTableView.shape });

/** 相談者別 × 相談内容別 of the consultations received in a period; percentages to one decimal. */
export const ConsultationReport = z
  .object({
    asOf: z.iso.datetime(),
    /** Both days included, Asia/Tokyo. */
    from: z.iso.date(),
    to: z.iso.date(),
    ...CrossTableView.shape,
    /** 構成比 of each row and column in the total. */
    rowShares: z.array(share),
    columnShares: z.array(share),
    /** The same days a year before, and 前年度比 (100.0 is unchanged; null where there was nobody). */
    previous: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      rowTotals: z.array(count),
      columnTotals: z.array(count),
      total: count,
    }),
    rowChanges: z.array(share),
    columnChanges: z.array(share),
    totalChange: share,
    byFiscalYear: z.array(partTable.extend({ fiscalYear: z.number().int() })),
    byMonth: z.array(partTable.extend({ month: z.string() })),
  })
  .meta({ id: 'ConsultationReport' });
export type ConsultationReport = z.infer<typeof ConsultationReport>;

/** Content nobody has told yet. */
const UNCLASSIFIED = '未分類';

/** The table the assembly is shown, for any days; counted from the cases each time. */
@Injectable()
export class ReportConsultations {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly facts: ConsultationFacts,
  ) {}

  /** @param from,to days YYYY-MM-DD, both included */
  async between(from: string, to: string): Promise<ConsultationReport> {
    const counts = await this.countsOf(from, to);
    const [earlierFrom, earlierTo] = [yearBefore(from), yearBefore(to)];
    const table = withoutEmptyRows(this.table(counts));
    const earlier = aligned(this.table(await this.countsOf(earlierFrom, earlierTo)), table);
    return {
      asOf: this.clock.now().toISOString(),
      from,
      to,
      ...table,
      rowShares: table.rowTotals.map((rowTotal) => percent(rowTotal, table.total)),
      columnShares: table.columnTotals.map((columnTotal) => percent(columnTotal, table.total)),
      previous: { from: earlierFrom, to: earlierTo, ...earlier },
      rowChanges: table.rowTotals.map((rowTotal, at) =>
        percent(rowTotal, earlier.rowTotals[at] ?? 0),
      ),
      columnChanges: table.columnTotals.map((columnTotal, at) =>
        percent(columnTotal, earlier.columnTotals[at] ?? 0),
      ),
      totalChange: percent(table.total, earlier.total),
      ...this.parts(counts, table),
    };
  }

  private countsOf(from: string, to: string): Promise<ReceivedCount[]> {
    const span = spanOfDays(from, to);
    return this.facts.received(span.from, span.to);
  }

  /** The same table for each fiscal year and each month the days touch and cases came in. */
  private parts(counts: readonly ReceivedCount[], whole: CrossTable) {
    const part = (wanted: (month: string) => boolean) => {
      const piles = this.piles(counts.filter(({ month }) => wanted(month)));
      return crossTable(whole.rows, whole.columns, piles);
    };
    const months = [...new Set(counts.map(({ month }) => month))].sort();
    const years = [...new Set(months.map(fiscalYearOfMonth))];
    return {
      byFiscalYear: years.map((fiscalYear) => ({
        fiscalYear,
        label: fiscalYearLabel(fiscalYear),
        ...part((month) => fiscalYearOfMonth(month) === fiscalYear),
      })),
      byMonth: months.map((month) => ({
        month,
        label: periodLabel(month),
        ...part((value) => value === month),
      })),
    };
  }

  private table(counts: readonly ReceivedCount[]): CrossTable {
    const { requesterTypes, contentTypes } = this.centre.profile;
    return crossTable(
      requesterTypes.map(({ statisticsGroup }) => statisticsGroup),
      contentTypes.map(({ statisticsLabel }) => statisticsLabel),
      this.piles(counts),
    );
  }

  private piles(counts: readonly ReceivedCount[]) {
    return counts.map(({ requesterType, contentType, count: cases }) => ({
      row: this.groupOf(requesterType),
      column: this.contentOf(contentType),
      count: cases,
    }));
  }

  private groupOf(type: string): string {
    const { requesterTypes } = this.centre.profile;
    return requesterTypes.find(({ value }) => value === type)?.statisticsGroup ?? type;
  }

  private contentOf(type: string | null): string {
    const { contentTypes } = this.centre.profile;
    const known = contentTypes.find(({ value }) => value === type);
    return known?.statisticsLabel ?? UNCLASSIFIED;
  }
}

/** Margins of another table in this table's order of labels. */
function aligned(other: CrossTable, table: CrossTable) {
  return {
    rowTotals: table.rows.map((row) => other.rowTotals[other.rows.indexOf(row)] ?? 0),
    columnTotals: table.columns.map(
      (column) => other.columnTotals[other.columns.indexOf(column)] ?? 0,
    ),
    total: other.total,
  };
}
