import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { ConsultationSummary } from '../../api/types.js';
import { useNames } from '../../providers/use-profile.js';
import { colours } from '../../theme/palette.js';
import { StateChip } from '../../ui/StateChip.js';
import { Deadline } from './Deadline.js';

export const casePath = (id: string): string => `/consultations/${id}/show`;

/** One case as a line that folds on phones: number, title, who, state, deadline. */
export const CaseLine = ({ row }: { row: ConsultationSummary }) => {
  const names = useNames();
  return (
    <Box
      component="li"
      sx={{ borderTop: `1px solid ${colours.line}`, '&:first-of-type': { border: 0 } }}
    >
      <Box
        component={Link}
        to={casePath(row.id)}
        sx={{
          display: { xs: 'flex', lg: 'grid' },
          gridTemplateColumns: '5.5em minmax(0, 1fr) 18em 10em 10em',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyItems: 'start',
          columnGap: 2,
          rowGap: 0.5,
          py: 1.25,
          px: 1,
          mx: -1,
          borderRadius: 2,
          color: 'text.primary',
          textDecoration: 'none',
          fontSize: '0.875rem',
          '&:hover': { bgcolor: colours.sunk },
        }}
      >
        <Box component="span" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
          {row.receiptNumber}
        </Box>
        <Box component="span" sx={{ fontWeight: 700, flex: '1 1 14em' }}>
          {row.title}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {row.organisation ?? row.requesterName}（{names.requesterType(row.requesterType)}）
        </Box>
        <StateChip state={row.state} />
        <Deadline at={row.replyBy} state={row.state} />
      </Box>
    </Box>
  );
};
