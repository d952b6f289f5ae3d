import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type Hold, releaseHold } from '../../../api/privacy.js';
import { dayOf } from '../../../i18n/dates.js';
import { ToneChip } from '../../../ui/StateChip.js';
import { useAction } from '../../../ui/use-action.js';

interface HoldListProps {
  consultationId: string;
  holds: Hold[];
}

/** What holds the case back from erasure, and what once did. */
export const HoldList = ({ consultationId, holds }: HoldListProps) => {
  const release = useAction({
    run: (holdId: string) => releaseHold(consultationId, holdId),
    done: '保留を解きました',
    stale: [['case', consultationId]],
  });
  if (holds.length === 0) return null;
  return (
    <Box component="ul" aria-label="消去の保留" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {holds.map((hold) => (
        <Box
          component="li"
          key={hold.id}
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75 }}
        >
          <ToneChip tone={hold.releasedAt ? 'quiet' : 'watch'}>{hold.kindLabel}</ToneChip>
          <Box sx={{ flex: '1 1 14em', fontSize: '0.875rem' }}>
            {hold.reason}
            <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>
              {dayOf(hold.placedAt)} {hold.placedBy}
              {hold.releasedAt && `・${dayOf(hold.releasedAt)} に解除`}
            </Box>
          </Box>
          {!hold.releasedAt && (
            <Button
              size="small"
              disabled={release.isPending}
              onClick={() => release.mutate(hold.id)}
            >
              保留を解く
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
};
