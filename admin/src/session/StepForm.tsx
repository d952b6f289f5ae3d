import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { messageOf } from '../api/problems.js';

interface StepFormProps {
  action: string;
  /** What the button does; a refusal is shown above the fields, which keep their input. */
  run: () => Promise<void>;
  children: ReactNode;
  footer?: ReactNode;
}

/** One step of signing in. */
export const StepForm = ({ action, run, children, footer }: StepFormProps) => {
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      await run();
    } catch (error) {
      setTrouble(messageOf(error));
    }
    setBusy(false);
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {trouble && <Alert severity="error">{trouble}</Alert>}
      {children}
      <Button type="submit" variant="contained" size="large" disabled={busy}>
        {action}
      </Button>
      {footer}
    </Box>
  );
};
