import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  readRegistrations,
  type Registration,
  type RegistrationQuery,
} from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { choicesOf } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { SearchField } from '../../ui/SearchField.js';
import { Pager } from '../Pager.js';
import { seatsText } from '../seats.js';
import { RegisterDialog } from './RegisterDialog.js';
import { RegistrationDialog } from './RegistrationDialog.js';
import { RegistrationsTable } from './RegistrationsTable.js';
import { SavedLists } from './SavedLists.js';
import { WalkInDialog } from './WalkInDialog.js';

const PER_PAGE = 50;
const FILTERS = ['state', 'mode', 'q', 'wish'] as const;

/** Who registered: found, read, changed and cancelled on their behalf. */
export const RegistrationsTab = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const [page, setPage] = useState(1);
  const [opened, setOpened] = useState<Registration | null>(null);
  const [adding, setAdding] = useState<'register' | 'walk-in' | null>(null);
  const query = { page, perPage: PER_PAGE, ...filtersOf(params) };
  const { data, error, refetch } = useQuery({
    queryKey: ['seminar', seminar.id, 'registrations', query],
    queryFn: () => readRegistrations(seminar.id, query),
    placeholderData: keepPreviousData,
  });
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setPage(1);
    setParams(next, { replace: true });
  };
  const select = (name: string, label: string, choices: { id: string; name: string }[]) => (
    <NativeSelect
      label={label}
      value={params.get(name) ?? ''}
      emptyText="すべて"
      choices={choices}
      onChange={(value) => set(name, value)}
      width={150}
    />
  );
  return (
    <Panel
      title="申込み"
      aside={data && `${data.total.toLocaleString('ja-JP')}件`}
      actions={
        can('seminar:write') && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button variant="contained" onClick={() => setAdding('register')}>
              代わりに申し込む
            </Button>
            <Button onClick={() => setAdding('walk-in')}>当日参加を受け付ける</Button>
          </Box>
        )
      }
    >
      <Box sx={{ mb: 2, fontSize: '0.875rem', color: 'text.secondary' }}>
        {seminar.seats.map(seatsText).join('　')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
        <SearchField
          label="番号・名前・かなでさがす"
          value={params.get('q') ?? ''}
          onSearch={(words) => set('q', words)}
        />
        {select('state', '状態', choicesOf('registrationState'))}
        {select('mode', '参加方法', choicesOf('seatMode'))}
        {select('wish', '個別相談', [{ id: 'true', name: '希望あり' }])}
      </Box>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data?.items.length === 0 && <EmptyNote>あてはまる申込みはありません。</EmptyNote>}
      {data && data.items.length > 0 && <RegistrationsTable rows={data.items} onOpen={setOpened} />}
      {data && (
        <Pager
          page={page}
          perPage={PER_PAGE}
          shown={data.items.length}
          total={data.total}
          onTurn={setPage}
        />
      )}
      <SavedLists seminar={seminar} />
      {opened && (
        <RegistrationDialog
          seminar={seminar}
          registration={data?.items.find(({ id }) => id === opened.id) ?? opened}
          onClose={() => setOpened(null)}
        />
      )}
      {adding === 'register' && (
        <RegisterDialog seminar={seminar} onClose={() => setAdding(null)} />
      )}
      {adding === 'walk-in' && <WalkInDialog seminar={seminar} onClose={() => setAdding(null)} />}
    </Panel>
  );
};

const filtersOf = (params: URLSearchParams): Partial<RegistrationQuery> =>
  Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = params.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
