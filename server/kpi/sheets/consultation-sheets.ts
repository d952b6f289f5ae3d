import { formatDate, formatDateTime } from '../../platform/time/era.js';
import type { CrossTable } from '../domain/cross-table.js';
import { spanOfDays } from '../domain/period.js';
import type { ConsultationReport } from '../queries/consultation-report.js';
import type { Sheet } from './sheet.js';

/** The assembly report as sheets: the table, by fiscal year, by month. */
export function consultationSheets(centre: string, report: ConsultationReport): Sheet[] {
  const span = spanOfDays(report.from, report.to);
  const lastDay = new Date(span.to.getTime() - 1);
  const notes = [
    `${centre} 相談件数（相談者別 × 相談内容別）`,
    `期間: ${formatDate(span.from)}〜${formatDate(lastDay)}`,
    `集計時点: ${formatDateTime(new Date(report.asOf))}`,
    '迷惑投稿は数えません。1件の相談を1回、受け付けた日の期間に数えます。',
  ];
  return [
    {
      name: '相談者別×相談内容別',
      notes,
      header: ['相談者', ...report.columns, '計', '構成比（%）', '前年同期', '前年度比（%）'],
      lines: [
        ...report.rows.map((row, at) => [
          row,
          ...(report.cells[at] ?? []),
          report.rowTotals[at] ?? 0,
          report.rowShares[at] ?? null,
          report.previous.rowTotals[at] ?? 0,
          report.rowChanges[at] ?? null,
        ]),
        [
          '計',
          ...report.columnTotals,
          report.total,
          report.total === 0 ? null : 100,
          report.previous.total,
          report.totalChange,
        ],
        ['構成比（%）', ...report.columnShares, null, null, null, null],
        ['前年同期', ...report.previous.columnTotals, report.previous.total, null, null, null],
        ['前年度比（%）', ...report.columnChanges, report.totalChange, null, null, null],
      ],
    },
    partsSheet('年度別', '年度', report, report.byFiscalYear),
    partsSheet('月別', '月', report, report.byMonth),
  ];
}

/** One line a period: its total, then its margins. */
function partsSheet(
  name: string,
  first: string,
  whole: CrossTable,
  parts: readonly (CrossTable & { label: string })[],
): Sheet {
  return {
    name,
    notes: [],
    header: [first, '計', ...whole.rows, ...whole.columns],
    lines: [
      ...parts.map((part) => [part.label, part.total, ...part.rowTotals, ...part.columnTotals]),
      ['計', whole.total, ...whole.rowTotals, ...whole.columnTotals],
    ],
  };
}
