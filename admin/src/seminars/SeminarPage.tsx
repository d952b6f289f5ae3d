import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { readSeminar, type Seminar } from '../api/seminars.js';
import { word } from '../i18n/words.js';
import { NotFound } from '../layout/notices.js';
import { Needs } from '../ui/Needs.js';
import { Failure, Loading } from '../ui/messages.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { SeminarChip } from './Chips.js';
import { CheckInTab } from './check-in/CheckInTab.js';
import { FiguresTab } from './figures/FiguresTab.js';
import { EditTab } from './form/EditTab.js';
import { SeminarMoves } from './moves/SeminarMoves.js';
import { OverviewTab } from './OverviewTab.js';
import { Places } from './Places.js';
import { RegistrationsTab } from './registrations/RegistrationsTab.js';
import { SlotsTab } from './slots/SlotsTab.js';
import { whenOf } from './times.js';
import { TextLink } from './TextLink.js';

const REFRESH_MS = 15_000;

interface Tab {
  path: string;
  label: string;
  show: ComponentType<{ seminar: Seminar }>;
}
const TABS: Tab[] = [
  { path: '', label: '概要', show: OverviewTab },
  { path: 'registrations', label: '申込み', show: RegistrationsTab },
  { path: 'slots', label: '個別相談', show: SlotsTab },
  { path: 'door', label: '当日の受付', show: CheckInTab },
  { path: 'figures', label: '集計', show: FiguresTab },
];
const EDIT: Tab = { path: 'edit', label: '直す', show: EditTab };

/** One seminar: what it is, who comes, who talks to whom, the day, and how it went. */
const SeminarPage = () => {
  const { id = '', tab = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['seminar', id],
    queryFn: () => readSeminar(id),
    // People register and arrive while somebody looks.
    refetchInterval: REFRESH_MS,
  });
  const shown = [...TABS, EDIT].find(({ path }) => path === tab);
  usePageTitle(data ? `${shown?.label ?? ''}：${data.title}` : 'セミナー');
  if (!shown) return <NotFound />;
  const Shown = shown.show;
  return (
    <Needs permission="seminar:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={8} />}
        {data && (
          <>
            <Header seminar={data} moves={tab !== 'door'} />
            <Places
              label="このセミナーのページ"
              places={TABS.map(({ path, label }) => ({
                to: `/seminars/${id}${path === '' ? '' : `/${path}`}`,
                label,
                current: path === tab,
              }))}
            />
            <Shown key={id} seminar={data} />
          </>
        )}
      </Box>
    </Needs>
  );
};

/** On the day nobody needs the moves above the list of people. */
const Header = ({ seminar, moves }: { seminar: Seminar; moves: boolean }) => {
  const { code, kind, numberInSeries, state, title } = seminar;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'start' }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          <TextLink to="/seminars">セミナー</TextLink> ／ {code} {word('seminarKind', kind)}
          {numberInSeries !== null && ` 第${String(numberInSeries)}回`}
        </Box>
        <Typography variant="h1" sx={{ my: 0.5 }}>
          {title}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
          <SeminarChip state={state} />
          <Typography variant="body2">{whenOf(seminar)}</Typography>
        </Box>
      </Box>
      {moves && <SeminarMoves seminar={seminar} />}
    </Box>
  );
};

export default SeminarPage;
