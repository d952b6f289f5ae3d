import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Registration } from '../../api/registrations.js';
import { dayTimeOf } from '../../i18n/dates.js';
import { word } from '../../i18n/words.js';
import { type Column, FoldingTable } from '../../ui/FoldingTable.js';
import { RegistrationChip } from '../Chips.js';

interface RegistrationsTableProps {
  rows: Registration[];
  onOpen: (registration: Registration) => void;
}

/** 会場 3人 */
export const modeText = ({ mode, seats }: Pick<Registration, 'mode' | 'seats'>): string =>
  `${word('seatMode', mode)}${seats > 1 ? ` ${String(seats)}人` : ''}`;

/** What a state means for this person: their place in the queue, until when they are asked. */
export const StateNote = ({ registration }: { registration: Registration }) => {
  const { askedUntil, attendedMode, cancelCause, mode, position, state } = registration;
  const note =
    state === 'waitlisted' && position !== null
      ? `${String(position)}番目`
      : state === 'asked' && askedUntil !== null
        ? `${dayTimeOf(askedUntil)} まで`
        : state === 'cancelled'
          ? word('cancelCause', cancelCause)
          : state === 'attended' && attendedMode !== null && attendedMode !== mode
            ? word('seatMode', attendedMode)
            : '';
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      <RegistrationChip state={state} />
      {note !== '' && <span>{note}</span>}
    </Box>
  );
};

/** What somebody should look at before the day; nothing for most people. */
const remarks = ({ needs, wish }: Registration): string =>
  [
    ...(wish ? [`個別相談：${word('wishState', wish.state)}`] : []),
    ...(needs === null ? [] : ['配慮あり']),
  ].join('、') || '—';

export const RegistrationsTable = ({ rows, onOpen }: RegistrationsTableProps) => {
  const columns: Column<Registration>[] = [
    {
      label: '名前',
      cell: ({ kana, name, number, organisation, walkIn }) => (
        <>
          {name}
          {walkIn && '（当日参加）'}
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}>
            {[number, kana, organisation].filter(Boolean).join('　')}
          </Box>
        </>
      ),
    },
    { label: '参加方法', cell: modeText },
    { label: '状態', cell: (row) => <StateNote registration={row} /> },
    { label: '備考', cell: remarks },
    { label: '申込み', cell: ({ createdAt }) => dayTimeOf(createdAt) },
    {
      label: '操作',
      cell: (row) => (
        <Button
          size="small"
          data-row
          aria-label={`${row.name}さんの申込みを開く`}
          onClick={() => onOpen(row)}
        >
          開く
        </Button>
      ),
    },
  ];
  return <FoldingTable label="申込みの一覧" rows={rows} columns={columns} />;
};
