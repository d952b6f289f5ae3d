import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { sendFile } from '../../../api/files.js';
import { messageOf } from '../../../api/problems.js';

/** What the server accepts; it looks at the content, too. */
const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.txt,.csv,.png,.jpg,.jpeg,.zip';

/** Puts files with the case, one after the other; each refusal is told by the file's name. */
export const AddFiles = ({ caseId }: { caseId: string }) => {
  const input = useRef<HTMLInputElement>(null);
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<string[]>([]);
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    setBusy(true);
    const refused: string[] = [];
    for (const file of files) {
      try {
        await sendFile(caseId, file);
      } catch (error) {
        refused.push(`「${file.name}」：${messageOf(error)}`);
      }
    }
    setRefusals(refused);
    target.value = '';
    await queryClient.invalidateQueries({ queryKey: ['case', caseId] });
    setBusy(false);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label="加えるファイル"
        onChange={(event) => void add(event)}
      />
      <Box>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {busy ? '送信しています…' : 'ファイルを加える'}
        </Button>
        <Box component="span" sx={{ ml: 1.5, fontSize: '0.8125rem', color: 'text.secondary' }}>
          一つ5MB、未送信は5個まで
        </Box>
      </Box>
      {refusals.length > 0 && (
        <Alert severity="error">
          {refusals.map((refusal) => (
            <div key={refusal}>{refusal}</div>
          ))}
        </Alert>
      )}
    </Box>
  );
};
