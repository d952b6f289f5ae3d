import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import type { Candidate } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { colours } from '../../../theme/palette.js';
import { Reasons } from './Reasons.js';
import { ScoreBar } from './ScoreBar.js';

interface CandidateCardProps {
  candidate: Candidate;
  rank: number;
  /** Why they cannot be offered; undefined when they can. */
  obstacle: string | undefined;
  onOffer: () => void;
}

/** One candidate: rank, name, the sentence, the score's parts, the reasons, and the offer. */
export const CandidateCard = ({ candidate, rank, obstacle, onOffer }: CandidateCardProps) => {
  const can = useCan();
  const id = useId();
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
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
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
        </Box>
        {candidate.sentence && (
          <Box sx={{ mt: 0.5, fontSize: '0.9375rem', lineHeight: 1.75 }}>{candidate.sentence}</Box>
        )}
        <Reasons reasons={candidate.reasons} />
      </Box>
      <Box sx={{ display: 'grid', gap: 1, alignContent: 'start' }}>
        <ScoreBar candidate={candidate} />
        {can('offer:write') && (
          <Button
            variant={rank === 1 ? 'contained' : 'outlined'}
            disabled={obstacle !== undefined}
            aria-describedby={obstacle ? `${id}-obstacle` : `${id}-name`}
            onClick={onOffer}
          >
            打診する
          </Button>
        )}
        {obstacle && (
          <Box id={`${id}-obstacle`} sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {obstacle}
          </Box>
        )}
      </Box>
    </Box>
  );
};
