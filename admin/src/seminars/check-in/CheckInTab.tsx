import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readRegistrations, type RegistrationQuery } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { useCan } from '../../providers/use-permissions.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { modesOf } from '../registrations/person.js';
import { WalkInDialog } from '../registrations/WalkInDialog.js';
import { Arrivals } from './Arrivals.js';
import { CheckInSearch } from './CheckInSearch.js';
import { Outcome } from './Outcome.js';
import { PersonCard } from './PersonCard.js';
import { useCheckIn } from './use-check-in.js';

/** Two devices at one door see each other's work. */
const REFRESH_MS = 10_000;
const MOST = 200;
const STATES = [
  { id: 'confirmed', name: 'まだの人' },
  { id: 'attended', name: '受付済み' },
  { id: 'waitlisted', name: 'キャンセル待ち' },
  { id: 'no_show', name: '欠席' },
  { id: '', name: '全員' },
];

/** 当日の受付: find somebody, press once. Made for a phone held in one hand. */
export const CheckInTab = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const [params] = useSearchParams();
  const [q, setQ] = useState(params.get('q') ?? '');
  const [state, setState] = useState('confirmed');
  const [mode, setMode] = useState(seminar.format === 'online' ? 'online' : 'onsite');
  const [walkIn, setWalkIn] = useState(false);
  const door = useCheckIn(seminar);
  // Whoever is looked for by name is found whatever became of them: on the waiting list, cancelled.
  const narrowed = q === '' ? { ...(state && { state }), ...(mode && { mode }) } : { q };
  const query = { page: 1, perPage: MOST, sort: 'number', ...narrowed } as RegistrationQuery;
  const { data, error, refetch } = useQuery({
    queryKey: ['seminar', seminar.id, 'door', query],
    queryFn: () => readRegistrations(seminar.id, query),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  if (seminar.state === 'draft' || seminar.state === 'cancelled') {
    return <EmptyNote>公開したセミナーだけ、受付ができます。</EmptyNote>;
  }
  const writes = can('seminar:write');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 720 }}>
      <Arrivals seminar={seminar} />
      {writes && (
        <CheckInSearch q={q} onSearch={setQ} onCode={door.byCode} busy={door.busy !== null} />
      )}
      <Outcome outcome={door.outcome} onUndo={door.undo} />
      {q === '' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <NativeSelect
            label="出す人"
            value={state}
            choices={STATES}
            onChange={setState}
            width={{ xs: 'calc(50% - 6px)', sm: 180 }}
          />
          {seminar.format === 'hybrid' && (
            <NativeSelect
              label="参加方法"
              value={mode}
              emptyText="すべて"
              choices={modesOf(seminar)}
              onChange={setMode}
              width={{ xs: 'calc(50% - 6px)', sm: 180 }}
            />
          )}
        </Box>
      )}
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data?.items.length === 0 && (
        <Paper variant="outlined" role="status" sx={{ p: 3, textAlign: 'center' }}>
          {q === ''
            ? 'あてはまる人はいません。'
            : `「${q}」は見つかりません。番号・名前・ふりがなを確かめるか、当日参加で受け付けてください。`}
        </Paper>
      )}
      {data && data.items.length > 0 && (
        <Box component="ul" aria-label="受付の一覧" sx={list}>
          {data.items.map((row) => (
            <PersonCard
              key={row.id}
              seminar={seminar}
              registration={row}
              door={door}
              writes={writes}
            />
          ))}
        </Box>
      )}
      {writes && (
        <Button size="large" onClick={() => setWalkIn(true)} sx={{ minHeight: 52 }}>
          当日参加を受け付ける
        </Button>
      )}
      {walkIn && (
        <WalkInDialog seminar={seminar} onClose={() => setWalkIn(false)} onDone={door.admitted} />
      )}
    </Box>
  );
};

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 } as const;
