import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { moveCase } from '../../../api/cases.js';
import type { Consultation, Transition } from '../../../api/types.js';
import { WordsDialog } from '../../../ui/WordsDialog.js';
import { useCaseAction } from '../use-case.js';

/**
 * Ordinary moves first, then those that need a reason. Finishing and answering have their own
 * buttons.
 */
const movesOf = ({ allowedTransitions }: Consultation): Transition[] =>
  allowedTransitions
    .filter(({ to }) => to !== 'closed' && to !== 'answered')
    .sort((a, b) => Number(a.reasonRequired) - Number(b.reasonRequired));

/** The moves the state table allows now; those that need a reason ask for it first. */
export const MoveMenu = ({ record }: { record: Consultation }) => {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [asking, setAsking] = useState<Transition>();
  const move = useCaseAction(record.id, {
    run: (body: { to: Transition['to']; reason?: string }) => moveCase(record, body),
    done: '状態を変えました',
    onDone: () => setAsking(undefined),
  });
  const moves = movesOf(record);
  if (moves.length === 0) return null;
  const choose = (transition: Transition) => {
    setAnchor(undefined);
    if (transition.reasonRequired) setAsking(transition);
    else move.mutate({ to: transition.to });
  };
  return (
    <>
      <Button
        id={id}
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        状態を変える
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== undefined}
        onClose={() => setAnchor(undefined)}
        slotProps={{ list: { 'aria-labelledby': id } }}
      >
        {moves.map((transition) => (
          <MenuItem key={transition.to} onClick={() => choose(transition)} sx={{ minHeight: 44 }}>
            {transition.label}
          </MenuItem>
        ))}
      </Menu>
      {asking && (
        <WordsDialog
          title={asking.label}
          label="理由"
          action={asking.label}
          draftKey={`move:${record.id}:${asking.to}`}
          required
          busy={move.isPending}
          onCancel={() => setAsking(undefined)}
          onSubmit={(reason) => move.mutate({ to: asking.to, reason })}
        />
      )}
    </>
  );
};
