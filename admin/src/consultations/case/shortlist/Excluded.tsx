import Box from '@mui/material/Box';
import type { Shortlist } from '../../../api/types.js';
import { colours } from '../../../theme/palette.js';

/** Those a hard rule keeps out, with the rule. Folded away: it is asked for, not read. */
export const Excluded = ({ excluded }: { excluded: Shortlist['excluded'] }) => {
  if (excluded.length === 0) return null;
  return (
    <Box
      component="details"
      sx={{ mt: 2, p: 1.5, borderRadius: 2, bgcolor: colours.ground, fontSize: '0.875rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 700 }}>
        候補から外れた登録者（{excluded.length}名）
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {excluded.map(({ supporterId, name, reason }) => (
          <li key={supporterId}>
            {name}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              ：{reason}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
};
