import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { Registration } from '../../api/registrations.js';
import type { Seminar } from '../../api/seminars.js';
import { assignSlots, type Slot } from '../../api/slots.js';
import { FoldingTable } from '../../ui/FoldingTable.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { useSettled } from '../../ui/use-settled.js';
import { slotSpan } from '../times.js';

interface AssignDialogProps {
  seminar: Seminar;
  slots: Slot[];
  wishing: Registration[];
  onClose: () => void;
}

/** What the engine would book, who stays without and why; then it is booked. */
export const AssignDialog = ({ seminar, slots, wishing, onClose }: AssignDialogProps) => {
  const settled = useSettled();
  const plan = useQuery({
    // Beside the seminar's own key: booking must not ask for another plan while the dialog closes.
    queryKey: ['slot-plan', seminar.id],
    queryFn: () => assignSlots(seminar.id, true),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const nameOf = (id: string) => wishing.find((it) => it.id === id)?.name ?? '';
  const rows = (plan.data?.talks ?? [])
    .map((talk) => ({ ...talk, id: talk.slotId, slot: slots.find(({ id }) => id === talk.slotId) }))
    .sort((a, b) => (a.slot?.startsAt ?? '').localeCompare(b.slot?.startsAt ?? ''));
  const book = async () => {
    await settled(() => assignSlots(seminar.id, false), '割り当てて予約しました', [
      ['seminar', seminar.id],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="希望をまとめて割り当てる"
      note="できるだけ多くの人が、偏りなく、内容の合う支援者と話せるように組み合わせます。予約すると、1件ずつ相談として受け付け、相談する人と支援者に予定をお知らせします。予約した後でも、移す・入れ替えることができます。"
      action={`この割り当てで予約する（${String(rows.length)}件）`}
      run={book}
      onCancel={onClose}
    >
      {() => (
        <>
          {plan.error ? <Failure error={plan.error} onRetry={plan.refetch} /> : null}
          {plan.isPending && <Loading lines={5} />}
          {plan.data && rows.length === 0 && (
            <EmptyNote>割り当てられる希望がありません。</EmptyNote>
          )}
          {rows.length > 0 && (
            <FoldingTable
              label="割り当ての案"
              rows={rows}
              columns={[
                { label: '時間', cell: ({ slot }) => (slot ? slotSpan(slot) : '') },
                { label: '相談する人', cell: ({ registrationId }) => nameOf(registrationId) },
                { label: '支援者', cell: ({ slot }) => slot?.supporterName ?? '' },
                { label: '合う度合い', cell: ({ fit }) => `${String(Math.round(fit * 100))}％` },
              ]}
            />
          )}
          {plan.data && plan.data.unplaced.length > 0 && (
            <Box
              component="section"
              aria-label="割り当てられない希望"
              sx={{ fontSize: '0.875rem' }}
            >
              <strong>割り当てられない希望（{plan.data.unplaced.length}件）</strong>
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                {plan.data.unplaced.map(({ registrationId, reason }) => (
                  <li key={registrationId}>
                    {nameOf(registrationId)}：{reason}
                  </li>
                ))}
              </Box>
            </Box>
          )}
        </>
      )}
    </FormDialog>
  );
};
