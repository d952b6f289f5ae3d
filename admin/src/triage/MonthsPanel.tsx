import type { TriageQuality } from '../api/triage.js';
import { FoldedFigures } from '../charts/FigureTable.js';
import { LineChart } from '../charts/LineChart.js';
import { colours } from '../theme/palette.js';
import { Panel } from '../ui/Panel.js';
import { percent, score } from './labels.js';

const inPercent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1_000) / 10;

/** Accuracy and calibration month by month. */
export const MonthsPanel = ({ months }: { months: TriageQuality['months'] }) => {
  const last = months.at(-1);
  const line = (axis: 'requesterType' | 'contentType' | 'themes') =>
    months.map(({ accuracy }) => inPercent(accuracy[axis]));
  return (
    <Panel title="正解率の移り変わり">
      <LineChart
        summary={`月ごとの正解率。${last?.month ?? ''}は、相談者の区分 ${percent(last?.accuracy.requesterType ?? null)}、相談内容の区分 ${percent(last?.accuracy.contentType ?? null)}、分野 ${percent(last?.accuracy.themes ?? null)}。`}
        columns={months.map(({ month }) => `${String(Number(month.slice(5)))}月`)}
        to={100}
        unit="％"
        series={[
          {
            label: '相談者の区分',
            values: line('requesterType'),
            shape: 'circle',
            colour: colours.cedar,
          },
          {
            label: '相談内容の区分',
            values: line('contentType'),
            shape: 'square',
            dashes: '6 4',
            colour: colours.persimmon,
          },
          {
            label: '分野',
            values: line('themes'),
            shape: 'none',
            dashes: '2 4',
            colour: colours.sky,
          },
        ]}
      />
      <FoldedFigures
        label="月ごとの正解率"
        header={['月', '件数', '相談者の区分', '相談内容の区分', '分野', '確からしさの誤差']}
        rows={months.map(({ month, cases, accuracy, calibrationError }) => ({
          key: month,
          cells: [
            month,
            cases,
            percent(accuracy.requesterType),
            percent(accuracy.contentType),
            percent(accuracy.themes),
            score(calibrationError),
          ],
        }))}
      />
    </Panel>
  );
};
