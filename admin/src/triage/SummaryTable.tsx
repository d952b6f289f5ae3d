import type { AxisQuality } from '../api/triage.js';
import { FigureTable } from '../charts/FigureTable.js';
import { AXIS_LABELS, percent, score } from './labels.js';

/** The three questions and how well they were answered. */
export const SummaryTable = ({ axes }: { axes: AxisQuality[] }) => (
  <FigureTable
    label="分類の正しさ"
    header={['項目', '件数', '正解率', 'マクロF1', '確からしさの誤差', '要確認なしの正解']}
    rows={axes.map((one) => ({
      key: one.axis,
      cells: [
        AXIS_LABELS[one.axis],
        one.answers.toLocaleString('ja-JP'),
        percent(one.accuracy),
        score(one.macroF1),
        score(one.calibrationError),
        one.sure === 0 ? '—' : `${String(one.sureRight)} / ${String(one.sure)}`,
      ],
    }))}
  />
);
