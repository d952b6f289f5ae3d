import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Registration } from '../../api/registrations.js';
import { word } from '../../i18n/words.js';
import { clockOf } from '../times.js';
import type { CheckInOutcome } from './use-check-in.js';

/** Checked in longer ago than this: it was somebody's earlier press. */
const EARLIER_MS = 60_000;

const messageOf = ({ kind, registration }: CheckInOutcome): string => {
  if (!registration) return '';
  const { name, checkedInAt } = registration;
  if (kind === 'undone') return `${name}さんの記録を取り消しました`;
  if (kind === 'absent') return `${name}さんを欠席にしました`;
  const earlier = checkedInAt !== null && Date.now() - Date.parse(checkedInAt) > EARLIER_MS;
  return earlier
    ? `${name}さんは${clockOf(checkedInAt)}に受付済みです`
    : `${name}さんを受け付けました`;
};

/** What whoever stands at the door wants to see beside the name. */
const details = (it: Registration): string[] => [
  it.number,
  word('seatMode', it.attendedMode ?? it.mode),
  ...(it.seats > 1 ? [`${String(it.attendedSeats ?? it.seats)}人`] : []),
  ...(it.needs === null ? [] : [`配慮：${it.needs}`]),
];

interface OutcomeProps {
  outcome: CheckInOutcome | null;
  onUndo: (registration: Registration) => void;
}

/** What the last press did, large, with the way back. Read out by screen readers. */
export const Outcome = ({ outcome, onUndo }: OutcomeProps) => {
  const registration = outcome?.registration;
  return (
    <Box aria-live="assertive">
      {outcome?.kind === 'refused' && (
        <Alert severity="error" role="presentation" sx={large}>
          {outcome.message}
        </Alert>
      )}
      {outcome && registration && (
        <Alert
          severity={outcome.kind === 'in' ? 'success' : 'info'}
          role="presentation"
          sx={large}
          action={
            outcome.kind !== 'undone' && (
              <Button color="inherit" onClick={() => onUndo(registration)} sx={{ minHeight: 44 }}>
                元に戻す
              </Button>
            )
          }
        >
          {messageOf(outcome)}
          <Box sx={{ fontSize: '0.875rem', fontWeight: 400 }}>
            {details(registration).join('／')}
          </Box>
        </Alert>
      )}
    </Box>
  );
};

const large = { fontSize: '1.0625rem', fontWeight: 700, alignItems: 'center' } as const;
