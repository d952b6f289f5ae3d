import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import type { Consultation } from '../../../api/types.js';
import { useNames } from '../../../providers/use-profile.js';
import { StateChip, ToneChip } from '../../../ui/StateChip.js';
import { Deadline } from '../../inbox/Deadline.js';
import { CaseActions } from './CaseActions.js';
import { Progress } from './Progress.js';

/** Number, state, title, who, and the next step. */
export const CaseHeader = ({ record }: { record: Consultation }) => {
  const names = useNames();
  return (
    <Box component="header" sx={{ mb: 1.5 }}>
      <Link component={RouterLink} to="/consultations" sx={{ fontSize: '0.875rem' }}>
        ← 相談の一覧
      </Link>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start', mt: 0.75 }}>
        <Box sx={{ flex: '1 1 26em', minWidth: 0 }}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
            <Box component="span" sx={{ fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
              {record.receiptNumber}
            </Box>
            <StateChip state={record.state} />
            {record.needsReview && <ToneChip tone="watch">分類 要確認</ToneChip>}
          </Box>
          <Typography variant="h1">{record.title}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2.5, mt: 0.5, ...quiet }}>
            <span>
              {record.organisation ?? record.requesterName}（
              {names.requesterType(record.requesterType)}）
            </span>
            <span>{names.municipality(record.municipality)}</span>
            <span>担当 {record.assigneeName ?? '未割当'}</span>
            {record.replyBy !== null && (
              <span>
                返答期限 <Deadline at={record.replyBy} state={record.state} />
              </span>
            )}
          </Box>
          {record.replyBy !== null && record.replyByExplanation && (
            <Box sx={{ mt: 0.25, ...quiet, fontSize: '0.8125rem' }}>
              {record.replyByExplanation.text}
            </Box>
          )}
        </Box>
        <CaseActions record={record} />
      </Box>
      <Progress state={record.state} />
    </Box>
  );
};

const quiet = { color: 'text.secondary', fontSize: '0.875rem' } as const;
