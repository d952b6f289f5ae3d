import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useResetErrorBoundaryOnLocationChange } from 'react-admin';

interface ErrorPageProps {
  resetErrorBoundary: (args?: unknown) => void;
}

/**
 * A fault of the page itself. After a release the old chunks are gone: loading the page again is
 * the cure for that too. Details go to the console, not in front of people.
 */
export const ErrorPage = ({ resetErrorBoundary }: ErrorPageProps) => {
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <Box role="alert" sx={{ maxWidth: 520, mx: 'auto', mt: 10, px: 2, textAlign: 'center' }}>
      <Typography variant="h1" sx={{ mb: 1.5 }}>
        画面で問題が起きました
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 3 }}>
        申し訳ありません。画面を読み直すと続けられます。続くときは管理者に知らせてください。
      </Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        画面を読み直す
      </Button>
    </Box>
  );
};
