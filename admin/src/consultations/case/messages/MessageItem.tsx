import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { filePath } from '../../../api/files.js';
import type { Message } from '../../../api/types.js';
import { dayTimeOf } from '../../../i18n/dates.js';
import { word } from '../../../i18n/words.js';
import { colours } from '../../../theme/palette.js';
import { SenderUnconfirmed } from '../../../inbound-mails/SenderUnconfirmed.js';
import { FileWarnings } from '../files/FileWarnings.js';
import { ToneChip } from '../../../ui/StateChip.js';

const GROUND = { everyone: colours.cedarSoft, support: colours.skySoft, staff: colours.ochreSoft };
const TONES = { everyone: 'quiet', support: 'cool', staff: 'watch' } as const;

/** One message: who wrote it, who can read it, what came with it. */
export const MessageItem = ({ message }: { message: Message }) => {
  const ours = message.authorKind === 'staff';
  return (
    <Box
      component="li"
      sx={{
        justifySelf: ours ? 'end' : 'start',
        maxWidth: 'min(100%, 40em)',
        minWidth: 0,
        px: 2,
        py: 1.25,
        borderRadius: 3,
        overflowWrap: 'anywhere',
        bgcolor: ours ? GROUND[message.visibility] : colours.ground,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          fontSize: '0.8125rem',
        }}
      >
        <strong>{message.authorName}</strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {word('author', message.authorKind)}・{dayTimeOf(message.at)}
          {message.via === 'mail' && '・メールで届きました'}
        </Box>
        {message.senderConfirmed === false && <SenderUnconfirmed />}
        <ToneChip tone={TONES[message.visibility]}>
          {word('visibility', message.visibility)}
        </ToneChip>
      </Box>
      <Box sx={{ whiteSpace: 'pre-wrap', fontSize: '0.9375rem', lineHeight: 1.75 }}>
        {message.body}
      </Box>
      {message.files.length > 0 && (
        <Box component="ul" aria-label="添付ファイル" sx={{ my: 0.5, pl: 2.5 }}>
          {message.files.map(({ id, name, state, warnings }) => (
            <li key={id}>
              {state === 'clean' ? (
                <Link href={filePath(id)} download={name}>
                  {name}
                </Link>
              ) : (
                `${name}（${state === 'refused' ? '検査で問題あり' : 'ウイルス検査中'}）`
              )}
              <FileWarnings warnings={warnings} />
            </li>
          ))}
        </Box>
      )}
      {message.original !== null && <Original text={message.original} />}
    </Box>
  );
};

/** The mail as it came: what was trimmed is never lost. */
const Original = ({ text }: { text: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'メールの原文を閉じる' : 'メールの原文を見る'}
      </Button>
      {open && (
        <Box
          sx={{
            whiteSpace: 'pre-wrap',
            fontSize: '0.8125rem',
            borderLeft: 3,
            borderColor: 'divider',
            pl: 1.5,
          }}
        >
          {text}
        </Box>
      )}
    </>
  );
};
