import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import { readSimilar, type SimilarCase } from '../../../api/ranking.js';
import type { Consultation } from '../../../api/types.js';
import { eraDateOf } from '../../../i18n/dates.js';
import { useNames } from '../../../providers/use-profile.js';
import { colours } from '../../../theme/palette.js';
import { EmptyNote, Failure, Loading } from '../../../ui/messages.js';
import { FoldedPanel } from '../../../ui/FoldedPanel.js';
import { casePath } from '../../inbox/CaseLine.js';

/** Finished cases like this one: what they have in common, and how they were answered. */
export const SimilarPanel = ({ record }: { record: Consultation }) => (
  <FoldedPanel title="似た相談" note="これまでに終わった相談から探します">
    {() => <Similar id={record.id} />}
  </FoldedPanel>
);

const Similar = ({ id }: { id: string }) => {
  const { data, error, refetch } = useQuery({
    queryKey: ['case', id, 'similar'],
    queryFn: () => readSimilar(id),
  });
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (!data) return <Loading lines={4} />;
  if (data.length === 0) {
    return <EmptyNote>似た相談は、まだ見つかりませんでした。</EmptyNote>;
  }
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((one) => (
        <Item key={one.consultationId} one={one} />
      ))}
    </Box>
  );
};

const Item = ({ one }: { one: SimilarCase }) => {
  const { theme } = useNames();
  const why = [
    ...(one.words.length > 0 ? [`共通のことば：${one.words.join('、')}`] : []),
    ...(one.themesInCommon.length > 0
      ? [`同じ取組方向：${one.themesInCommon.map(theme).join('、')}`]
      : []),
  ];
  return (
    <Box
      component="li"
      sx={{ py: 1.25, borderTop: `1px solid ${colours.line}`, '&:first-of-type': { border: 0 } }}
    >
      <Link component={RouterLink} to={casePath(one.consultationId)} sx={{ fontWeight: 700 }}>
        {one.receiptNumber} {one.title}
      </Link>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        近さ {Math.round(one.likeness * 100)}
        {one.closedAt && `・${eraDateOf(one.closedAt)}に完了`}
        {why.length > 0 && `・${why.join('・')}`}
      </Box>
      {one.answer && <Box sx={{ mt: 0.5, fontSize: '0.875rem' }}>助言：{one.answer}…</Box>}
    </Box>
  );
};
