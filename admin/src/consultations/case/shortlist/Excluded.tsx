import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { MarkKind } from '../../../api/ranking.js';
import type { Shortlist } from '../../../api/types.js';
import { useCan } from '../../../providers/use-permissions.js';
import { colours } from '../../../theme/palette.js';
import { MarkMenu } from './MarkMenu.js';

export type Left = Shortlist['excluded'][number];

interface ExcludedProps {
  caseId: string;
  excluded: readonly Left[];
  markOf: (supporterId: string) => MarkKind | undefined;
  onOffer: (supporter: Left) => void;
}

/** Those a hard rule keeps out, with the rule. Folded away: it is asked for, not read. */
export const Excluded = ({ caseId, excluded, markOf, onOffer }: ExcludedProps) => {
  const can = useCan();
  if (excluded.length === 0) return null;
  return (
    <Box
      component="details"
      sx={{ mt: 2, p: 1.5, borderRadius: 2, bgcolor: colours.ground, fontSize: '0.875rem' }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 700 }}>
        候補から外れた登録者（{excluded.length}名）
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
        {excluded.map((one) => (
          <Box
            component="li"
            key={one.supporterId}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, py: 0.5 }}
          >
            <Box sx={{ flex: '1 1 240px' }}>
              {one.name}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                ：{one.reason}
              </Box>
            </Box>
            {can('offer:write') && one.offerObstacle === null && (
              <Button size="small" variant="text" onClick={() => onOffer(one)}>
                理由を添えて打診
              </Button>
            )}
            {can('offer:write') && (
              <MarkMenu caseId={caseId} supporter={one} mark={markOf(one.supporterId)} />
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
