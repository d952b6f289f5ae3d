import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { client, unwrap } from '../../api/client.js';
import type { Supporter } from '../../api/types.js';
import { word } from '../../i18n/words.js';
import { colours } from '../../theme/palette.js';
import { EmptyNote, Failure, Loading } from '../../ui/messages.js';
import { SearchField } from '../../ui/SearchField.js';

interface SupporterPickerProps {
  title: string;
  /** Chosen already. */
  taken: readonly string[];
  onPick: (supporter: Supporter) => void;
  onClose: () => void;
}
const SHOWN = 30;

/** Finds people and companies of the registry by name, affiliation or speciality. */
export const SupporterPicker = ({ title, taken, onPick, onClose }: SupporterPickerProps) => {
  const id = useId();
  const [q, setQ] = useState('');
  const query = { page: 1, perPage: SHOWN, status: 'active' as const, ...(q !== '' && { q }) };
  const { data, error, refetch } = useQuery({
    queryKey: ['supporters', 'pick', query],
    queryFn: () => unwrap(client.GET('/api/v1/supporters', { params: { query } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start', minHeight: 320 }}>
        <Box sx={{ display: 'flex', pt: 1 }}>
          <SearchField label="名前・所属・専門でさがす" value={q} onSearch={setQ} />
        </Box>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={5} />}
        {data?.items.length === 0 && <EmptyNote>受付中の登録者に見つかりません。</EmptyNote>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {data?.items.map((item) => (
            <Box component="li" key={item.id} sx={row}>
              <Box sx={{ minWidth: 0, fontSize: '0.875rem' }}>
                <strong>{item.name}</strong> {word('supporterKind', item.kind)}
                <Box sx={{ color: 'text.secondary' }}>
                  {[item.affiliation, item.headline].filter(Boolean).join('　')}
                </Box>
              </Box>
              <Button
                size="small"
                disabled={taken.includes(item.id)}
                aria-label={
                  taken.includes(item.id) ? `${item.name}を加えました` : `${item.name}を加える`
                }
                onClick={() => onPick(item)}
                sx={{ ml: 'auto' }}
              >
                {taken.includes(item.id) ? '加えました' : '加える'}
              </Button>
            </Box>
          ))}
        </Box>
        {data && data.total > SHOWN && (
          <EmptyNote>ほかにもいます。名前や専門でしぼってください。</EmptyNote>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="contained" onClick={onClose}>
          閉じる
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const row = {
  display: 'flex',
  gap: 1.5,
  alignItems: 'center',
  py: 1.25,
  borderBottom: `1px solid ${colours.line}`,
} as const;
