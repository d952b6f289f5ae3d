import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type CatalogueEntry, type MailLanguage, readPreview, sendTestMail } from '../api/mails.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Failure, Loading } from '../ui/messages.js';
import { useAction } from '../ui/use-action.js';
import { MailView } from './MailView.js';

const LOOKS = [
  { id: 'html', name: '画面（HTML）' },
  { id: 'text', name: '文字だけ' },
];

/** A mail about an invented case, as a phone shows it. Nothing in it runs or loads. */
export const PreviewDialog = ({
  entry,
  onClose,
}: {
  entry: CatalogueEntry;
  onClose: () => void;
}) => {
  const id = useId();
  const can = useCan();
  const [language, setLanguage] = useState<MailLanguage>('ja');
  const [look, setLook] = useState('html');
  const { data, error, refetch } = useQuery({
    queryKey: ['mail-preview', entry.id, language],
    queryFn: () => readPreview(entry.id, language),
  });
  const test = useAction({
    run: () => sendTestMail(entry.id, language),
    done: 'ご自分のアドレスに送りました',
    stale: [],
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{entry.name}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 1 }}>
          {entry.languages.length > 1 && (
            <NativeSelect
              label="言葉"
              value={language}
              width={200}
              choices={entry.languages.map((language) => ({
                id: language,
                name: word('mailLanguage', language),
              }))}
              onChange={(value) => setLanguage(value as MailLanguage)}
            />
          )}
          <NativeSelect
            label="見え方"
            value={look}
            width={200}
            choices={LOOKS}
            onChange={setLook}
          />
        </Box>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={8} />}
        {data && (
          <>
            <Box>
              <strong>件名：</strong>
              {data.subject}
            </Box>
            {look === 'html' ? (
              <MailView html={data.html} label={`${entry.name}の見本`} />
            ) : (
              <Box
                component="pre"
                sx={{
                  m: 0,
                  whiteSpace: 'pre-wrap',
                  overflowWrap: 'anywhere',
                  fontSize: '0.875rem',
                }}
              >
                {data.text}
              </Box>
            )}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onClose}>
          閉じる
        </Button>
        {can('message:write') && (
          <Button variant="contained" disabled={test.isPending} onClick={() => test.mutate()}>
            自分に試し送りする
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
