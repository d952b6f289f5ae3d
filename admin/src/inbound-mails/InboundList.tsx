import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { type InboundMail, originalMailPath, readMailSettings } from '../api/mails.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { dayTimeOf } from '../i18n/dates.js';
import { choicesOf, word } from '../i18n/words.js';
import type { ToneName } from '../theme/palette.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { SelectCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ToneChip } from '../ui/StateChip.js';
import { SenderUnconfirmed } from './SenderUnconfirmed.js';
import { SettleDialog } from './SettleDialog.js';
import { SuppressionsPanel } from './SuppressionsPanel.js';

const TONES: Record<InboundMail['state'], ToneName> = {
  received: 'quiet',
  held: 'alarm',
  threaded: 'good',
  'set-aside': 'quiet',
  report: 'watch',
  dismissed: 'quiet',
};

/** Mails that came in. Those no case could be found for wait here; nothing is lost. */
const InboundList = () => {
  const [open, setOpen] = useState<InboundMail | null>(null);
  const columns: Column<InboundMail>[] = [
    { label: '件名', cell: (row) => row.subject ?? '（相談に入れたため表示しません）' },
    { label: '差出人', cell: (row) => <Sender mail={row} /> },
    { label: '届いた日時', cell: (row) => dayTimeOf(row.receivedAt) },
    {
      label: '状態',
      cell: (row) => (
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
          <ToneChip tone={TONES[row.state]} dot>
            {word('inboundState', row.state)}
          </ToneChip>
          {row.reason && (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {word('inboundReason', row.reason)}
            </Box>
          )}
        </Box>
      ),
    },
    {
      label: '相談',
      cell: (row) => {
        if (row.state === 'held' || row.state === 'set-aside') {
          return (
            <Button size="small" onClick={() => setOpen(row)}>
              読んで決める
            </Button>
          );
        }
        return (
          <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1.5 }}>
            {row.consultationId ? (
              <Link component={RouterLink} to={casePath(row.consultationId)}>
                {row.receiptNumber}
              </Link>
            ) : (
              row.handledByName
            )}
            {row.hasOriginal && (
              <Link href={originalMailPath(row.id)} download>
                原文を受け取る
              </Link>
            )}
          </Box>
        );
      },
    },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <div>
        <ConfirmationNote />
        <ListPage<InboundMail>
          title="届いたメール"
          sort={{ field: 'receivedAt', order: 'DESC' }}
          empty="この条件に合うメールはありません。"
          filters={
            <SelectCondition name="state" label="状態" choices={choicesOf('inboundState')} />
          }
          rows={(rows) => <FoldingTable label="届いたメールの一覧" rows={rows} columns={columns} />}
        />
      </div>
      <SuppressionsPanel />
      {open && <SettleDialog mail={open} onClose={() => setOpen(null)} />}
    </Box>
  );
};

const Sender = ({ mail }: { mail: InboundMail }) => (
  <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      {mail.fromAddress ?? ''}
    </Box>
    {mail.senderConfirmed === false && mail.state !== 'report' && <SenderUnconfirmed />}
  </Box>
);

/** Until it is set up which mail server is believed, every mail carries the mark: this says why. */
const ConfirmationNote = () => {
  const { data } = useQuery({ queryKey: ['mail-settings'], queryFn: readMailSettings });
  if (data?.confirmsSenders !== false) return null;
  return (
    <Alert severity="info" sx={{ mb: 2 }}>
      メールの送信元を確かめる準備が、まだできていません。そのため、届くメールにはすべて「送信元を確認できません」と付きます。返信はこれまでどおり届きます。準備のしかたは、手引きの「届いたメールの送信元」をご覧ください。
    </Alert>
  );
};

export default InboundList;
