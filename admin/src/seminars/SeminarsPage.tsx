import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { readSeminars, type SeminarQuery, type SeminarSummary } from '../api/seminars.js';
import { fiscalYearOf, fiscalYearText } from '../i18n/dates.js';
import { choicesOf } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Failure, Loading } from '../ui/messages.js';
import { SearchField } from '../ui/SearchField.js';
import { SeminarChip } from './Chips.js';
import { Pager } from './Pager.js';
import { Places } from './Places.js';
import { seatsText } from './seats.js';
import { SeminarsFrame } from './SeminarsFrame.js';
import { whenOf, windowOf } from './times.js';
import { TextLink } from './TextLink.js';

const PER_PAGE = 50;
const FIRST_YEAR = 2021;
const COLUMNS: Column<SeminarSummary>[] = [
  {
    label: 'セミナー',
    cell: ({ id, code, title, numberInSeries }) => (
      <>
        <TextLink to={`/seminars/${id}`} row>
          {title}
        </TextLink>
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}>
          {code}
          {numberInSeries !== null && ` 第${String(numberInSeries)}回`}
        </Box>
      </>
    ),
  },
  { label: '日時', cell: whenOf },
  {
    label: '席',
    cell: ({ seats }) =>
      seats.map((seat) => (
        <Box key={seat.mode} sx={{ whiteSpace: { md: 'nowrap' } }}>
          {seatsText(seat)}
        </Box>
      )),
  },
  {
    label: '申込み',
    cell: (it) =>
      it.state === 'draft' || it.state === 'published' ? windowOf(it) : '終わりました',
  },
  { label: '状態', cell: ({ state }) => <SeminarChip state={state} /> },
];

/** Seminars and trainings by state, newest date first. */
const SeminarsPage = () => {
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('page');
    if (value === '') next.delete(name);
    else next.set(name, value);
    setParams(next);
  };
  const query = queryOf(params);
  const { data, error, refetch } = useQuery({
    queryKey: ['seminars', query],
    queryFn: () => readSeminars(query),
    placeholderData: keepPreviousData,
  });
  const now = fiscalYearOf(new Date()) + 1;
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, back) => now - back);
  return (
    <SeminarsFrame
      title="セミナー"
      actions={
        can('seminar:write') && (
          <Button component={Link} to="/seminars/new" variant="contained">
            セミナーを作る
          </Button>
        )
      }
    >
      <Places
        label="状態で絞り込む"
        places={[{ id: '', name: 'すべて' }, ...choicesOf('seminarState')].map(({ id, name }) => ({
          to: id === '' ? '/seminars' : `/seminars?state=${id}`,
          label: name,
          current: (params.get('state') ?? '') === id,
        }))}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <SearchField
          label="題名でさがす"
          value={params.get('q') ?? ''}
          onSearch={(words) => set('q', words)}
        />
        <NativeSelect
          label="年度"
          value={params.get('year') ?? ''}
          emptyText="すべて"
          choices={years.map((year) => ({ id: String(year), name: fiscalYearText(year) }))}
          onChange={(year) => set('year', year)}
          width={150}
        />
        <NativeSelect
          label="種類"
          value={params.get('kind') ?? ''}
          emptyText="すべて"
          choices={choicesOf('seminarKind')}
          onChange={(kind) => set('kind', kind)}
          width={150}
        />
      </Box>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={8} />}
      {data?.items.length === 0 && (
        <Paper variant="outlined" role="status" sx={{ p: 5, textAlign: 'center' }}>
          あてはまるセミナーはありません。
        </Paper>
      )}
      {data && data.items.length > 0 && (
        <Box>
          <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
            <FoldingTable label="セミナーの一覧" rows={data.items} columns={COLUMNS} />
          </Paper>
          <Pager
            page={query.page}
            perPage={PER_PAGE}
            shown={data.items.length}
            total={data.total}
            onTurn={(page) => {
              const next = new URLSearchParams(params);
              next.set('page', String(page));
              setParams(next);
            }}
          />
        </Box>
      )}
    </SeminarsFrame>
  );
};

/** The API's query from the page's address; what the address says wrongly is left out. */
const queryOf = (params: URLSearchParams): SeminarQuery => {
  const known = (vocabulary: 'seminarState' | 'seminarKind', name: string) => {
    const value = params.get(name);
    return choicesOf(vocabulary).some(({ id }) => id === value) ? value : null;
  };
  const state = known('seminarState', 'state');
  const kind = known('seminarKind', 'kind');
  const year = Number(params.get('year'));
  const q = params.get('q') ?? '';
  return {
    page: Math.max(1, Math.floor(Number(params.get('page')) || 1)),
    perPage: PER_PAGE,
    order: 'DESC',
    ...(state !== null && { state: state as NonNullable<SeminarQuery['state']> }),
    ...(kind !== null && { kind: kind as NonNullable<SeminarQuery['kind']> }),
    ...(year >= FIRST_YEAR && { fiscalYear: year }),
    ...(q !== '' && { q }),
  };
};

export default SeminarsPage;
