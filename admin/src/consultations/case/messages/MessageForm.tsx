import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type SyntheticEvent, useState } from 'react';
import { postMessage } from '../../../api/cases.js';
import type { Consultation, Visibility } from '../../../api/types.js';
import { choicesOf } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useDraft } from '../../../ui/use-draft.js';
import { useCaseAction } from '../use-case.js';

/** Who reads it is chosen before sending, and the ground colour repeats the choice. */
export const MessageForm = ({ record }: { record: Consultation }) => {
  const [body, setBody] = useDraft(`message:${record.id}`, '');
  const [visibility, setVisibility] = useState<Visibility>('everyone');
  const send = useCaseAction(record.id, {
    run: () => postMessage(record.id, { body: body.trim(), visibility }),
    done: 'メッセージを送りました',
    onDone: () => setBody(''),
  });
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (body.trim() !== '' && !send.isPending) send.mutate();
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{
        display: 'grid',
        gap: 1.5,
        mt: 2,
        p: 2,
        borderRadius: 2,
        bgcolor: visibility === 'staff' ? colours.ochreSoft : colours.ground,
      }}
    >
      <TextField
        label="メッセージ"
        multiline
        minRows={3}
        maxRows={12}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <NativeSelect
          label="見える範囲"
          value={visibility}
          choices={choicesOf('visibility')}
          onChange={(value) => setVisibility(value as Visibility)}
          width={200}
        />
        <Button type="submit" variant="contained" disabled={body.trim() === '' || send.isPending}>
          送信
        </Button>
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          Ctrl+Enter でも送れます
        </Box>
      </Box>
    </Box>
  );
};
