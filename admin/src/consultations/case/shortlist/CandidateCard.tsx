import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import type { MarkKind } from '../../../api/ranking.js';
import type { Candidate } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { colours } from '../../../theme/palette.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { MarkMenu } from './MarkMenu.js';
import { Reasons } from './Reasons.js';
import { ScoreBar } from './ScoreBar.js';
import type { Shares } from './score.js';

interface CandidateCardProps {
  caseId: string;
  candidate: Candidate;
  rank: number;
  shares: Shares;
  mark: MarkKind | undefined;
  onOffer: () => void;
}

/** One candidate: rank, name, the sentence, the score's parts, the reasons, and the offer. */
export const CandidateCard = (props: CandidateCardProps) => {
  const { caseId, candidate, rank, shares, mark, onOffer } = props;
  const can = useCan();
  const id = useId();
  const obstacle = candidate.offerObstacle;
  const told = obstacle ?? (candidate.reasonNeeded ? '打診するときに、理由をうかがいます。' : null);
  return (
    <Box
      component="li"
      aria-labelledby={`${id}-name`}
      sx={{
        display: 'grid',
        columnGap: 3,
        rowGap: 1,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 250px' },
        py: 2,
        borderTop: `1px solid ${colours.line}`,
        '&:first-of-type': { borderTop: 0, pt: 0.5 },
      }}
    >
      <Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box
            component="span"
            sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}
          >
            {rank}
          </Box>
          <Link
            id={`${id}-name`}
            component={RouterLink}
            to={`/supporters/${candidate.supporterId}/show`}
            sx={{ fontWeight: 700, fontSize: '1rem' }}
          >
            {candidate.name}
          </Link>
          {can('offer:write') && (
            <Box sx={{ ml: 'auto' }}>
              <MarkMenu caseId={caseId} supporter={candidate} mark={mark} />
            </Box>
          )}
        </Box>
        <Place candidate={candidate} />
        {candidate.sentence && (
          <Box sx={{ mt: 0.5, fontSize: '0.9375rem', lineHeight: 1.75 }}>{candidate.sentence}</Box>
        )}
        <Reasons reasons={candidate.reasons} />
      </Box>
      <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
        <ScoreBar candidate={candidate} shares={shares} />
        {can('offer:write') && (
          <Button
            variant={rank === 1 ? 'contained' : 'outlined'}
            disabled={obstacle !== null}
            aria-describedby={told ? `${id}-told` : `${id}-name`}
            onClick={onOffer}
          >
            打診する
          </Button>
        )}
        {told && (
          <Box id={`${id}-told`} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {told}
          </Box>
        )}
      </Box>
    </Box>
  );
};

/** Why they do not stand where their score alone would put them. */
const Place = ({ candidate: { pinned, usualPlace } }: { candidate: Candidate }) => {
  if (pinned === null && usualPlace === null) return null;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, fontSize: '0.875rem' }}
    >
      <ToneChip tone="watch">{pinned === null ? '新しい登録者の枠' : '先頭に固定'}</ToneChip>
      {pinned ?? `点数では${String(usualPlace)}番目です。担当の機会を作るために表示しています。`}
    </Box>
  );
};
