import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { type ReactNode, useState } from 'react';

interface FoldedPanelProps {
  title: string;
  note: string;
  /** Made only once it is opened: what is read there is noted in the audit log. */
  children: () => ReactNode;
}

/** A sheet that is rarely needed: only its title until somebody opens it. */
export const FoldedPanel = ({ title, note, children }: FoldedPanelProps) => {
  const [opened, setOpened] = useState(false);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Box
        component="details"
        onToggle={(event: { currentTarget: HTMLDetailsElement }) => {
          if (event.currentTarget.open) setOpened(true);
        }}
      >
        <Box component="summary" sx={{ cursor: 'pointer', minHeight: 28 }}>
          <Box component="h2" sx={{ display: 'inline', fontSize: '1.0625rem', m: 0 }}>
            {title}
          </Box>
          <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontSize: '0.8125rem' }}>
            {note}
          </Box>
        </Box>
        {opened && <Box sx={{ mt: 2 }}>{children()}</Box>}
      </Box>
    </Paper>
  );
};
