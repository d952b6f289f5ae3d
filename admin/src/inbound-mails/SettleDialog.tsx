import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import {
  type InboundMail,
  originalMailPath,
  readInboundMail,
  settleInboundMail,
} from '../api/mails.js';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { colours } from '../theme/palette.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { Loading } from '../ui/messages.js';
import { useAction } from '../ui/use-action.js';
import { SenderUnconfirmed } from './SenderUnconfirmed.js';

/** Put aside because no program could read it: somebody has to. */
const isUnread = ({ reason }: InboundMail): boolean =>
  reason !== null && ['unreadable', 'too-slow', 'too-heavy', 'too-large'].includes(reason);

interface SettleDialogProps {
  mail: InboundMail;
  onClose: () => void;
}

/** Reads a mail that found no case, and puts it into one, or away. */
export const SettleDialog = ({ mail, onClose }: SettleDialogProps) => {
  const can = useCan();
  const refresh = useRefresh();
  const [number, setNumber] = useState(mail.receiptNumber ?? '');
  const { data } = useQuery({
    queryKey: ['inbound-mail', mail.id],
    queryFn: () => readInboundMail(mail.id),
  });
  const done = () => {
    refresh();
    onClose();
  };
  const dismiss = useAction({
    run: () => settleInboundMail(mail.id, null),
    done: '片付けました',
    onDone: done,
    stale: [['inbound-mail']],
  });
  return (
    <FormDialog
      title={mail.subject ?? '届いたメール'}
      note={`差出人：${mail.fromAddress ?? '不明'}（${word('inboundReason', mail.reason)}）`}
      action="相談に入れる"
      run={async () => {
        await settleInboundMail(mail.id, number.trim());
        done();
      }}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          {mail.senderConfirmed === false && (
            <Typography sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
              <SenderUnconfirmed />
              差出人の名前やアドレスは、別の人でも名のれます。大切な内容は、登録の電話番号などで確かめてください。
            </Typography>
          )}
          {mail.reason === 'unsure-text' && (
            <Typography>
              文字を正しく読み取れないところがあります。原文を受け取り、メールソフトで開いて確かめてから、相談に入れてください。
            </Typography>
          )}
          {isUnread(mail) && (
            <Typography>
              このメールは自動で読み取れませんでした。下は、届いたままの初めの部分です。原文を受け取り、メールソフトで開いてご確認ください。心当たりのない差出人のときは、開かないでください。
            </Typography>
          )}
          {data?.hasOriginal && (
            <Link href={originalMailPath(mail.id)} download>
              原文を受け取る（メールのファイル）
            </Link>
          )}
          {data ? (
            <Box
              sx={{
                whiteSpace: 'pre-wrap',
                overflowWrap: 'anywhere',
                maxHeight: 320,
                overflow: 'auto',
                p: 2,
                borderRadius: 2,
                bgcolor: colours.ground,
              }}
              tabIndex={0}
              role="region"
              aria-label="メールの本文"
            >
              {data.text ?? '（本文はありません）'}
            </Box>
          ) : (
            <Loading lines={4} />
          )}
          <Line
            label="受付番号 ※"
            value={number}
            mistake={mistakes.receiptNumber}
            helper="例：R8-00042。この相談のメッセージとして入ります。"
            onChange={setNumber}
          />
          {can('message:write') && (
            <Box>
              <Button disabled={dismiss.isPending} onClick={() => dismiss.mutate()}>
                どの相談でもない（片付ける）
              </Button>
            </Box>
          )}
        </>
      )}
    </FormDialog>
  );
};
