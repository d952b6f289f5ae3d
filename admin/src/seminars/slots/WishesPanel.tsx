import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { Registration } from '../../api/registrations.js';
import type { Slot } from '../../api/slots.js';
import type { Supporter } from '../../api/types.js';
import { word } from '../../i18n/words.js';
import { dataProvider } from '../../providers/data-provider.js';
import { type Column, FoldingTable } from '../../ui/FoldingTable.js';
import { EmptyNote, Loading } from '../../ui/messages.js';
import { Panel } from '../../ui/Panel.js';
import { ToneChip } from '../../ui/StateChip.js';
import { slotSpan } from '../times.js';
import { TextLink } from '../TextLink.js';

interface WishesPanelProps {
  wishing: Registration[];
  slots: Slot[];
  loading: boolean;
}
const ORDER = ['waiting', 'placed', 'withdrawn'];

/** Who wishes for a talk, about what, with whom, and what became of it. */
export const WishesPanel = ({ wishing, slots, loading }: WishesPanelProps) => {
  const asked = [...new Set(wishing.flatMap(({ wish }) => wish?.supporterId ?? []))];
  const names = useQuery({
    queryKey: ['supporters', 'names', asked],
    queryFn: async () => (await dataProvider.getMany<Supporter>('supporters', { ids: asked })).data,
    enabled: asked.length > 0,
  });
  const nameOf = (id: string) => names.data?.find((it) => it.id === id)?.name;
  const columns: Column<Registration>[] = [
    {
      label: '名前',
      cell: ({ name, number }) => (
        <>
          {name}
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{number}</Box>
        </>
      ),
    },
    {
      label: '相談したいこと',
      cell: ({ wish }) => (
        <>
          {wish?.title}
          {wish && wish.body !== '' && (
            <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {wish.body.slice(0, 80)}
              {wish.body.length > 80 && '…'}
            </Box>
          )}
        </>
      ),
    },
    {
      label: '希望の相手',
      cell: ({ wish }) => (wish?.supporterId ? (nameOf(wish.supporterId) ?? '指名あり') : 'なし'),
    },
    {
      label: '状況',
      cell: (row) => <Status registration={row} slots={slots} />,
    },
  ];
  const rows = [...wishing].sort(
    (a, b) => ORDER.indexOf(a.wish?.state ?? '') - ORDER.indexOf(b.wish?.state ?? ''),
  );
  return (
    <Panel title="個別相談の希望" aside={`${String(wishing.length)}件`}>
      {loading && <Loading />}
      {!loading && rows.length === 0 && (
        <EmptyNote>希望はまだありません。申込みのときに受け付けます。</EmptyNote>
      )}
      {rows.length > 0 && <FoldingTable label="個別相談の希望" rows={rows} columns={columns} />}
    </Panel>
  );
};

const Status = ({ registration, slots }: { registration: Registration; slots: Slot[] }) => {
  const { state, wish } = registration;
  const slot = slots.find(({ registrationId }) => registrationId === registration.id);
  if (slot) {
    return (
      <>
        <ToneChip tone="good">{word('wishState', 'placed')}</ToneChip> {slotSpan(slot)}{' '}
        {slot.supporterName}{' '}
        {slot.consultationId !== null && (
          <TextLink to={`/consultations/${slot.consultationId}/show`}>相談を開く</TextLink>
        )}
      </>
    );
  }
  if (!wish) return null;
  const seated = state === 'confirmed' || state === 'attended';
  return (
    <>
      <ToneChip tone={wish.state === 'waiting' ? 'watch' : 'quiet'}>
        {word('wishState', wish.state)}
      </ToneChip>
      {!seated && ` ${word('registrationState', state)}のため、まだ割り当てません`}
      {wish.unplacedReason && (
        <Box sx={{ fontSize: '0.8125rem', mt: 0.5 }}>{wish.unplacedReason}</Box>
      )}
    </>
  );
};
