import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { ReactNode } from 'react';

interface LineProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong with it, if anything. */
  mistake?: string | undefined;
  helper?: ReactNode;
  type?: string;
  autoComplete?: string;
  autoFocus?: boolean;
  rows?: number;
  htmlInput?: Record<string, string | number>;
  sx?: TextFieldProps['sx'];
}

/** A text field outside react-admin's forms: label, value, and what is wrong with it. */
export const Line = ({ onChange, mistake, helper, rows, htmlInput, sx, ...props }: LineProps) => (
  <TextField
    {...props}
    fullWidth
    error={mistake !== undefined}
    helperText={mistake ?? helper}
    onChange={(event) => onChange(event.target.value)}
    {...(rows === undefined ? {} : { multiline: true, minRows: rows, maxRows: 14 })}
    {...(sx === undefined ? {} : { sx })}
    slotProps={{ inputLabel: { shrink: true }, htmlInput: htmlInput ?? {} }}
  />
);
