import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Seminar, SeminarState } from '../../api/seminars.js';
import { useCan } from '../../providers/use-permissions.js';
import { CopyDialog } from './CopyDialog.js';
import { CancelDialog, CloseDialog, MarkHeldDialog, PublishDialog } from './MoveDialogs.js';

const DIALOGS = {
  published: PublishDialog,
  closed: CloseDialog,
  held: MarkHeldDialog,
  cancelled: CancelDialog,
  copy: CopyDialog,
};
type Move = keyof typeof DIALOGS;

const labelOf = (move: Move, from: SeminarState): string =>
  ({
    published: from === 'closed' ? '受付を再開する' : '公開する',
    closed: '受付を終える',
    held: '開催済みにする',
    cancelled: '中止する',
    copy: '写して新しく作る',
  })[move];

/** What can be done with a seminar in its state; each is asked again before it happens. */
export const SeminarMoves = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const [move, setMove] = useState<Move | null>(null);
  const { desk, startsAt, state } = seminar;
  if (!desk || !can('seminar:write')) return null;
  const begun = startsAt !== null && new Date(startsAt) <= new Date();
  const moves = (['published', 'closed', 'held', 'cancelled'] as const).filter(
    (to) => desk.allowedMoves.includes(to) && (to !== 'held' || begun),
  );
  const Dialog = move && DIALOGS[move];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {moves.map((to, index) => (
        <Button
          key={to}
          variant={index === 0 && to !== 'cancelled' ? 'contained' : 'outlined'}
          color={to === 'cancelled' ? 'error' : 'primary'}
          disabled={to === 'published' && desk.missing.length > 0}
          onClick={() => setMove(to)}
        >
          {labelOf(to, state)}
        </Button>
      ))}
      <Button onClick={() => setMove('copy')}>{labelOf('copy', state)}</Button>
      {Dialog && <Dialog seminar={seminar} onClose={() => setMove(null)} />}
    </Box>
  );
};
