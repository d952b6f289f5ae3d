import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { messageOf } from '../api/problems.js';

/** Nothing here yet, and what would bring something. */
export const EmptyNote = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ py: 1 }}>
    {children}
  </Typography>
);

/** The first load of a panel. Later refreshes keep the old content and show nothing. */
export const Loading = ({ lines = 3 }: { lines?: number }) => (
  <Box role="status" aria-label="読み込んでいます">
    {Array.from({ length: lines }, (_, line) => (
      <Skeleton key={line} height={28} width={`${String(92 - line * 13)}%`} />
    ))}
  </Box>
);

interface FailureProps {
  error: unknown;
  onRetry?: () => unknown;
}
export const Failure = ({ error, onRetry }: FailureProps) => (
  <Alert
    severity="error"
    action={
      onRetry && (
        <Button size="small" color="inherit" variant="text" onClick={() => void onRetry()}>
          読み直す
        </Button>
      )
    }
  >
    {messageOf(error)}
  </Alert>
);
