import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { readFigures, type Seminar, type SeminarFigures } from '../../api/seminars.js';
import { Bars } from '../../charts/Bars.js';
import { FigureTable } from '../../charts/FigureTable.js';
import { word } from '../../i18n/words.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { PrintLinks } from '../PrintLinks.js';
import { attendanceText, choicesOf, type SurveyFigures, usefulText } from './figures.js';

/** How a seminar went: who came, what the talks led to, what people said of it. */
export const FiguresTab = ({ seminar }: { seminar: Seminar }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['seminar', seminar.id, 'figures'],
    queryFn: () => readFigures(seminar.id),
  });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Loading lines={6} />;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'repeat(2, minmax(0,1fr))' },
        alignItems: 'start',
      }}
    >
      <People figures={data} />
      <Survey
        title="アンケート（参加した方）"
        figures={data.survey}
        held={seminar.state === 'held'}
      />
      <Talks figures={data} />
      <Survey
        title="アンケート（個別相談）"
        figures={data.slotSurvey}
        held={seminar.state === 'held'}
      />
      <Panel title="印刷する">
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '@media print': { display: 'none' } }}
        >
          <Button onClick={() => window.print()}>この集計を印刷する</Button>
          <PrintLinks seminar={seminar} />
        </Box>
      </Panel>
    </Box>
  );
};

const People = ({ figures }: { figures: SeminarFigures }) => (
  <Panel title="申込みと出席" aside={attendanceText(figures)}>
    <FigureTable
      label="申込みと出席（人）"
      header={['参加方法', '申込み', '出席', '欠席', '待ち', '取消し']}
      rows={figures.byMode.map((it) => ({
        key: it.mode,
        cells: [
          word('seatMode', it.mode),
          ...[it.registered, it.attended, it.noShow, it.waitlisted, it.cancelled].map((n) =>
            n.toLocaleString('ja-JP'),
          ),
        ],
      }))}
    />
    <EmptyNote>
      人数です（一緒に来る人を含みます）。出席は、実際の参加方法で数えます。キャンセル待ちからの繰り上げ
      {figures.promoted}人、当日参加 {figures.walkIns}人。
    </EmptyNote>
  </Panel>
);

const Talks = ({ figures: { slots } }: { figures: SeminarFigures }) => (
  <Panel title="個別相談">
    <Facts>
      <Fact label="枠">{slots.total}枠</Fact>
      <Fact label="予約">{slots.booked}件</Fact>
      <Fact label="空き">{slots.open}枠</Fact>
      <Fact label="調整待ちの希望">{slots.waiting}件</Fact>
    </Facts>
  </Panel>
);

const Survey = (props: { title: string; figures: SurveyFigures; held: boolean }) => {
  const { title, figures, held } = props;
  return (
    <Panel title={title} aside={usefulText(figures)}>
      {figures.asked === 0 ? (
        <EmptyNote>
          {held
            ? 'まだアンケートをお願いしていません。'
            : '開催済みにすると、出席した方にアンケートをお願いします。'}
        </EmptyNote>
      ) : (
        <Bars label={title} bars={choicesOf(figures)} unit="人" />
      )}
    </Panel>
  );
};
