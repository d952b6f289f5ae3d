import Box from '@mui/material/Box';
import type { Account } from '../api/types.js';
import { dayTimeOf } from '../i18n/dates.js';
import { ToneChip } from '../ui/StateChip.js';

/** Somebody keeps guessing at this account: how often, since when, and that its owner is not shut out. */
export const AttackNote = ({ attack }: { attack: NonNullable<Account['attack']> }) => (
  <Box sx={{ mt: 0.5, maxWidth: '22rem' }}>
    <ToneChip tone="alarm" dot>
      サインインの失敗が続いています
    </ToneChip>
    <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', mt: 0.5 }}>
      {dayTimeOf(attack.since)}から{attack.failures}回。ほかの人の試みかもしれません。
      ご本人は、これまでどおりサインインできます。
    </Box>
  </Box>
);
