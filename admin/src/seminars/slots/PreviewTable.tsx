import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { SlotPreview } from '../../api/slots.js';
import { FoldingTable } from '../../ui/FoldingTable.js';
import { slotSpan } from '../times.js';

/** Supporter by supporter: the times that would become slots, and who gets none. */
export const PreviewTable = ({ preview }: { preview: SlotPreview }) => {
  const { slots, times, without } = preview;
  const rows = [...new Set(slots.map(({ supporterId }) => supporterId))].map((id) => {
    const own = slots.filter((slot) => slot.supporterId === id);
    return { id, name: own[0]?.supporterName ?? '', own };
  });
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ fontSize: '0.875rem' }}>1人につき最大{times}回。次の時間に枠を作ります。</Box>
      {rows.length > 0 && (
        <FoldingTable
          label="作る枠"
          rows={rows}
          columns={[
            { label: '支援者', cell: ({ name }) => name },
            {
              label: '時間',
              cell: ({ own }) =>
                own.map((slot) => (
                  <div key={slot.startsAt}>
                    {slotSpan(slot)} {slot.room}
                    {slot.taken && '（すでに予定があるため作りません）'}
                  </div>
                )),
            },
          ]}
        />
      )}
      {without.length > 0 && (
        <Alert severity="warning">
          {without.map(({ supporterName }) => supporterName).join('、')}
          さんは、この時間の都合が合わないか、部屋が足りないため、枠がありません。
        </Alert>
      )}
    </Box>
  );
};
