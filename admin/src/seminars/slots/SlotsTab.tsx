import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readRegistrations } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { readSlots } from '../../api/slots.js';
import { word } from '../../i18n/words.js';
import { useCan } from '../../providers/use-permissions.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { spanOf } from '../times.js';
import { AssignDialog } from './AssignDialog.js';
import { GenerateDialog } from './GenerateDialog.js';
import { SlotsTable } from './SlotsTable.js';
import { WishesPanel } from './WishesPanel.js';

/** More wishes than this no afternoon holds. */
const MOST = 200;

/** The 個別相談会: its slots, who wishes for one, and who talks to whom. */
export const SlotsTab = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const [doing, setDoing] = useState<'generate' | 'assign' | null>(null);
  const slots = useQuery({
    queryKey: ['seminar', seminar.id, 'slots'],
    queryFn: () => readSlots(seminar.id),
  });
  const wishes = useQuery({
    queryKey: ['seminar', seminar.id, 'wishes'],
    queryFn: () => readRegistrations(seminar.id, { page: 1, perPage: MOST, wish: 'true' }),
  });
  const wishing = wishes.data?.items ?? [];
  const waiting = wishing.filter(({ wish }) => wish?.state === 'waiting');
  const open = slots.data?.filter(({ state }) => state === 'open') ?? [];
  const writes = can('seminar:write') && seminar.state !== 'cancelled';
  return (
    <>
      <Panel
        title="個別相談の枠"
        aside={
          slots.data && (
            <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
              {slots.data.length}枠（空き {open.length}）
            </Box>
          )
        }
        actions={
          writes && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {waiting.length > 0 && open.length > 0 && (
                <Button variant="contained" onClick={() => setDoing('assign')}>
                  まとめて割り当てる
                </Button>
              )}
              <Button onClick={() => setDoing('generate')}>枠を作る</Button>
            </Box>
          )
        }
      >
        <EmptyNote>
          {seminar.slotsFrom === null
            ? '個別相談会の時間が決まっていません。「概要」の「直す」で入力すると、枠を作れます。'
            : `${spanOf(seminar.slotsFrom, seminar.slotsTo)} ／ ${word('slotBooking', seminar.slotBooking)}`}
        </EmptyNote>
        {slots.error && !slots.data ? (
          <Failure error={slots.error} onRetry={slots.refetch} />
        ) : null}
        {!slots.data && !slots.error && <Loading lines={4} />}
        {slots.data && slots.data.length > 0 && (
          <SlotsTable seminar={seminar} slots={slots.data} waiting={waiting} writes={writes} />
        )}
      </Panel>
      <WishesPanel wishing={wishing} slots={slots.data ?? []} loading={wishes.isPending} />
      {doing === 'generate' && <GenerateDialog seminar={seminar} onClose={() => setDoing(null)} />}
      {doing === 'assign' && (
        <AssignDialog
          seminar={seminar}
          slots={slots.data ?? []}
          wishing={wishing}
          onClose={() => setDoing(null)}
        />
      )}
    </>
  );
};
