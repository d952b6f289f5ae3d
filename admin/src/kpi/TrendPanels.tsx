import { Link } from 'react-router';
import { casesPath, type KpiTrend } from '../api/kpi.js';
import { FoldedFigures } from '../charts/FigureTable.js';
import { LineChart } from '../charts/LineChart.js';
import { colours } from '../theme/palette.js';
import { Panel } from '../ui/Panel.js';

type Month = KpiTrend['months'][number];
interface TrendProps {
  trend: KpiTrend;
}

/** 「4月」 of 「令和8年4月」 */
const short = ({ label }: Month): string => label.replace(/^.*年/u, '');
const percent = (value: number | null): string => (value === null ? '—' : `${value.toFixed(1)}%`);
/** What is still to come is not drawn as 0. */
const past = <T,>(trend: KpiTrend, of: (month: Month) => T | null): (T | null)[] =>
  trend.months.map((month) => (month.future ? null : of(month)));
const Open = (props: { count: number; title: string; filter: Month['cases']['received'] }) =>
  props.count === 0 ? '0' : <Link to={casesPath(props.title, props.filter)}>{props.count}</Link>;

/** 貢献度 since April, month by month, against its target. */
export const RatePanel = ({ trend }: TrendProps) => {
  const { months, target, fiscalYearLabel } = trend;
  const rates = past(trend, ({ cumulative }) => cumulative.rate);
  const last = rates.findLast((rate) => rate !== null) ?? null;
  const lowest = Math.min(
    ...months.flatMap(({ rate, cumulative }) => [rate ?? 100, cumulative.rate ?? 100]),
  );
  return (
    <Panel title="貢献度の推移">
      <LineChart
        summary={`${fiscalYearLabel}の貢献度。4月からの累計は${percent(last)}、目標は${percent(target)}。`}
        columns={months.map(short)}
        from={lowest < 50 ? 0 : 50}
        to={100}
        unit="%（4月からの累計と、その月だけ）"
        series={[
          { label: '累計', values: rates, shape: 'circle', colour: colours.cedar },
          {
            label: '月ごと',
            values: past(trend, ({ rate }) => rate),
            shape: 'square',
            dashes: '6 4',
            colour: colours.persimmon,
          },
          ...(target === null
            ? []
            : [
                {
                  label: `目標 ${target.toFixed(1)}%`,
                  values: months.map(() => target),
                  shape: 'none' as const,
                  dashes: '2 4',
                  colour: colours.ink,
                },
              ]),
        ]}
      />
      <FoldedFigures
        label={`${fiscalYearLabel}の貢献度（月別）`}
        header={['月', '回答', 'うち役に立った', '月の率', '累計の率', '未回答']}
        rows={months
          .filter(({ future }) => !future)
          .map((month) => ({
            key: month.month,
            cells: [
              month.label,
              <Open
                key="a"
                count={month.denominator}
                title={`${month.label}に支援が終わった相談の回答`}
                filter={month.cases.answers}
              />,
              month.numerator,
              percent(month.rate),
              percent(month.cumulative.rate),
              month.unanswered,
            ],
          }))}
      />
    </Panel>
  );
};

/** 支援件数 against the line it has to keep to reach the target in March. */
export const SupportPanel = ({ trend }: TrendProps) => {
  const { months, fiscalYearLabel } = trend;
  const counts = past(trend, ({ cumulative }) => cumulative.support);
  const needed = months.map(({ cumulative }) => cumulative.supportNeeded);
  const last = counts.findLast((count) => count !== null) ?? 0;
  const march = needed.at(-1) ?? null;
  return (
    <Panel title="支援件数（累計）と3月までの目安">
      <LineChart
        summary={
          `${fiscalYearLabel}の支援件数の累計は${String(last)}件。` +
          (march === null ? '目標はありません。' : `年度末の目標は${String(march)}件。`)
        }
        columns={months.map(short)}
        unit="件（実件数、基準年からの累計）"
        series={[
          { label: '実績', values: counts, shape: 'circle', colour: colours.cedar },
          {
            label: '目標に届く目安',
            values: needed,
            shape: 'none',
            dashes: '2 4',
            colour: colours.ink,
          },
        ]}
      />
      <FoldedFigures
        label={`${fiscalYearLabel}の支援件数（月別）`}
        header={['月', '月の実件数', '累計', '目安']}
        rows={months
          .filter(({ future }) => !future)
          .map((month) => ({
            key: month.month,
            cells: [
              month.label,
              <Open
                key="s"
                count={month.support}
                title={`${month.label}の支援（事業者）`}
                filter={month.cases.support}
              />,
              month.cumulative.support,
              month.cumulative.supportNeeded?.toFixed(1) ?? '—',
            ],
          }))}
      />
    </Panel>
  );
};

/** Cases received and ended, month by month. */
export const ReceivedPanel = ({ trend }: TrendProps) => {
  const { months, fiscalYearLabel } = trend;
  const sum = months.reduce((all, { received }) => all + received, 0);
  return (
    <Panel title="受付と回答の件数">
      <LineChart
        summary={`${fiscalYearLabel}に受け付けた相談は${String(sum)}件。月別の数は下の表にあります。`}
        columns={months.map(short)}
        unit="件"
        series={[
          {
            label: '受け付けた相談',
            values: past(trend, ({ received }) => received),
            shape: 'circle',
            colour: colours.cedar,
          },
          {
            label: '支援が終わった相談',
            values: past(trend, ({ ended }) => ended),
            shape: 'square',
            dashes: '6 4',
            colour: colours.persimmon,
          },
        ]}
      />
      <FoldedFigures
        label={`${fiscalYearLabel}の受付と回答（月別）`}
        header={['月', '受付', '支援が終わった', '受付の累計']}
        rows={months
          .filter(({ future }) => !future)
          .map((month) => ({
            key: month.month,
            cells: [
              month.label,
              <Open
                key="r"
                count={month.received}
                title={`${month.label}に受け付けた相談`}
                filter={month.cases.received}
              />,
              <Open
                key="e"
                count={month.ended}
                title={`${month.label}に支援が終わった相談`}
                filter={month.cases.ended}
              />,
              month.cumulative.received,
            ],
          }))}
      />
    </Panel>
  );
};
