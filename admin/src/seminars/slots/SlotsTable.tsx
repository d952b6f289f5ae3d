import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Registration } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { releaseSlot, reopenSlot, type Slot, withdrawSlot } from '../../api/slots.js';
import { ConfirmDialog } from '../../ui/ConfirmDialog.js';
import { type Column, FoldingTable } from '../../ui/FoldingTable.js';
import { SafeLink } from '../../ui/SafeLink.js';
import { useAction } from '../../ui/use-action.js';
import { SlotChip } from '../Chips.js';
import { slotSpan } from '../times.js';
import { BookDialog } from './BookDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { TextLink } from '../TextLink.js';

interface SlotsTableProps {
  seminar: Seminar;
  slots: Slot[];
  waiting: Registration[];
  writes: boolean;
}
type Doing = { slot: Slot; what: 'book' | 'move' | 'release' };

/** The talks in the order of the day. */
export const SlotsTable = ({ seminar, slots, waiting, writes }: SlotsTableProps) => {
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const stale = [['seminar', seminar.id]];
  const withdraw = useAction({
    run: (slot: Slot) => (slot.state === 'open' ? withdrawSlot(slot.id) : reopenSlot(slot.id)),
    done: '枠を変えました',
    stale,
  });
  const release = useAction({
    run: (slot: Slot) => releaseSlot(slot.id),
    done: '予約を取り消しました',
    stale,
    onDone: close,
  });
  const columns: Column<Slot>[] = [
    { label: '時間', cell: slotSpan },
    { label: '支援者', cell: ({ supporterName }) => supporterName },
    {
      label: '場所',
      cell: ({ mode, room, url }) =>
        mode === 'online' ? (
          url === null ? (
            'オンライン'
          ) : (
            <SafeLink href={url}>オンライン</SafeLink>
          )
        ) : (
          (room ?? '会場')
        ),
    },
    { label: '状態', cell: ({ state }) => <SlotChip state={state} /> },
    {
      label: '相談する人',
      cell: ({ consultationId, registrantName, registrationNumber }) =>
        registrantName === null ? (
          'まだいません'
        ) : (
          <>
            {registrantName}（{registrationNumber}）
            {consultationId !== null && (
              <>
                {' '}
                <TextLink to={`/consultations/${consultationId}/show`}>相談を開く</TextLink>
              </>
            )}
          </>
        ),
    },
    {
      label: '操作',
      cell: (slot) => {
        const name = `${slotSpan(slot)} ${slot.supporterName}`;
        const button = (label: string, onClick: () => void) => (
          <Button size="small" aria-label={`${label}（${name}）`} onClick={onClick}>
            {label}
          </Button>
        );
        if (!writes) return null;
        return (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
            {slot.state === 'open' && button('予約する', () => setDoing({ slot, what: 'book' }))}
            {slot.state === 'open' && button('取りやめる', () => withdraw.mutate(slot))}
            {slot.state === 'withdrawn' && button('戻す', () => withdraw.mutate(slot))}
            {slot.state === 'booked' &&
              button('移す・入れ替える', () => setDoing({ slot, what: 'move' }))}
            {slot.state === 'booked' &&
              button('予約を取り消す', () => setDoing({ slot, what: 'release' }))}
          </Box>
        );
      },
    },
  ];
  return (
    <>
      <FoldingTable label="個別相談の枠" rows={slots} columns={columns} />
      {doing?.what === 'book' && (
        <BookDialog seminar={seminar} slot={doing.slot} waiting={waiting} onClose={close} />
      )}
      {doing?.what === 'move' && (
        <MoveDialog seminar={seminar} slot={doing.slot} slots={slots} onClose={close} />
      )}
      {doing?.what === 'release' && (
        <ConfirmDialog
          title="予約を取り消しますか"
          note={`${doing.slot.registrantName ?? ''}さんと${doing.slot.supporterName}さんに、取消しをお知らせします。枠は空きに戻り、希望は「調整待ち」に戻ります。`}
          action="取り消す"
          severe
          busy={release.isPending}
          onCancel={close}
          onConfirm={() => release.mutate(doing.slot)}
        />
      )}
    </>
  );
};
