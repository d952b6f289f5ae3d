import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { Delivery } from '../api/types.js';
import { casePath } from '../consultations/inbox/CaseLine.js';
import { dayTimeOf } from '../i18n/dates.js';
import { choicesOf, word } from '../i18n/words.js';
import type { ToneName } from '../theme/palette.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { SelectCondition } from '../ui/ListConditions.js';
import { ListPage } from '../ui/ListPage.js';
import { ResendButton } from './ResendButton.js';
import { ToneChip } from '../ui/StateChip.js';

const TONES: Record<Delivery['state'], ToneName> = {
  created: 'quiet',
  sending: 'cool',
  delivered: 'good',
  'temporary-failure': 'watch',
  'permanent-failure': 'alarm',
  'technical-failure': 'alarm',
  cancelled: 'quiet',
};

const COLUMNS: Column<Delivery>[] = [
  {
    label: '件名',
    cell: (row) =>
      row.consultationId ? (
        <Link component={RouterLink} to={casePath(row.consultationId)} data-row>
          {row.subject || row.templateName}
        </Link>
      ) : (
        row.subject || row.templateName
      ),
  },
  { label: 'あて先', cell: (row) => row.toAddress },
  { label: '状態', cell: (row) => <State row={row} /> },
  { label: '作成', cell: (row) => dayTimeOf(row.createdAt) },
  { label: '送信', cell: (row) => (row.sentAt ? dayTimeOf(row.sentAt) : '') },
];

/** Every mail: sent, waiting, failed. */
const DeliveryList = () => (
  <ListPage<Delivery>
    title="メール送信"
    sort={{ field: 'createdAt', order: 'DESC' }}
    empty="この条件に合うメールはありません。"
    filters={<SelectCondition name="state" label="状態" choices={choicesOf('deliveryState')} />}
    rows={(rows) => <FoldingTable label="メール送信の一覧" rows={rows} columns={COLUMNS} />}
  />
);

const State = ({ row }: { row: Delivery }) => (
  <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', columnGap: 1 }}>
    <ToneChip tone={TONES[row.state]} dot>
      {word('deliveryState', row.state)}
    </ToneChip>
    {row.attempts > 1 && row.state !== 'delivered' && <span>{row.attempts}回目</span>}
    {row.nextAttemptAt && row.state !== 'delivered' && (
      <span>次は {dayTimeOf(row.nextAttemptAt)}</span>
    )}
    {row.lastError && row.state !== 'delivered' && (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {row.lastError}
      </Box>
    )}
    <ResendButton delivery={row} />
  </Box>
);

export default DeliveryList;
