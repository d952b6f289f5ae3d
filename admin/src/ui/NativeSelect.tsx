import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';

export interface NativeChoice {
  id: string;
  name: string;
}
interface NativeSelectProps {
  label: string;
  value: string;
  choices: readonly NativeChoice[];
  onChange: (value: string) => void;
  /** What no choice means; left out when one must be chosen. */
  emptyText?: string;
  width?: number | string | Record<string, number | string>;
  disabled?: boolean;
  /** What is wrong with the choice, if anything. */
  mistake?: ReactNode;
  /** What the choice means. */
  helper?: ReactNode;
}

/** The browser's own select: quick with the keyboard, and the wheel phones are used to. */
export const NativeSelect = ({
  label,
  value,
  choices,
  onChange,
  emptyText,
  width = '100%',
  disabled = false,
  mistake,
  helper,
}: NativeSelectProps) => (
  <TextField
    select
    label={label}
    value={value}
    disabled={disabled}
    error={mistake !== undefined}
    helperText={mistake ?? helper}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
    sx={{ width }}
  >
    {emptyText !== undefined && <option value="">{emptyText}</option>}
    {choices.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </TextField>
);
