import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type SyntheticEvent, useRef, useState } from 'react';
import { postMessage } from '../../../api/cases.js';
import type { FilledReply } from '../../../api/mails.js';
import type { Consultation, Visibility } from '../../../api/types.js';
import { choicesOf, word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useDraft } from '../../../ui/use-draft.js';
import { useCaseAction } from '../use-case.js';
import { MessageFiles } from './MessageFiles.js';
import { TemplateSelect } from './TemplateSelect.js';

const GROUND = { everyone: colours.ground, support: colours.skySoft, staff: colours.ochreSoft };
const UNFILLED = /\{[^{}\n]{1,30}\}/;

/** Who reads it is chosen before sending, said in words, and the ground colour repeats the choice. */
export const MessageForm = ({ record }: { record: Consultation }) => {
  const [body, setBody] = useDraft(`message:${record.id}`, '');
  const [visibility, setVisibility] = useState<Visibility>('everyone');
  const [fileIds, setFileIds] = useState<string[]>([]);
  // One key a message: a second click, or a lost answer sent again, stores nothing new.
  const key = useRef(crypto.randomUUID());
  const send = useCaseAction(record.id, {
    run: () => postMessage(record.id, { body: body.trim(), visibility, fileIds }, key.current),
    done: 'メッセージを送りました',
    onDone: () => {
      setBody('');
      setFileIds([]);
      key.current = crypto.randomUUID();
    },
  });
  const unfilled = UNFILLED.test(body);
  const ready = body.trim() !== '' && !unfilled && !send.isPending;
  const submit = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (ready) send.mutate();
  };
  const insert = (reply: FilledReply) => {
    setBody(body.trim() === '' ? reply.body : `${body.trimEnd()}\n\n${reply.body}`);
    setVisibility(reply.visibility);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1.5,
        mt: 2,
        p: 2,
        borderRadius: 2,
        bgcolor: GROUND[visibility],
      }}
    >
      <TemplateSelect caseId={record.id} onChoose={insert} />
      <TextField
        label="メッセージ"
        multiline
        minRows={3}
        maxRows={16}
        value={body}
        onChange={(event) => {
          key.current = crypto.randomUUID();
          setBody(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {unfilled && (
        <Alert severity="warning">
          {'{ } の部分がまだ決まっていません。書き直してから送ってください。'}
        </Alert>
      )}
      <MessageFiles caseId={record.id} chosen={fileIds} onChange={setFileIds} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <NativeSelect
          label="見える範囲"
          value={visibility}
          choices={choicesOf('visibility')}
          onChange={(value) => setVisibility(value as Visibility)}
          helper={word('readers', visibility)}
          width={{ xs: '100%', sm: 320 }}
        />
        <Button type="submit" variant="contained" disabled={!ready}>
          {visibility === 'staff' ? 'メモを残す' : '送信'}
        </Button>
        <Box
          component="span"
          sx={{ fontSize: '0.8125rem', color: 'text.secondary', alignSelf: 'center' }}
        >
          Ctrl+Enter でも送れます
        </Box>
      </Box>
    </Box>
  );
};
