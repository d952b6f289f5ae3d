import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import type { ReactNode } from 'react';
import { required, TextInput, type TextInputProps, useInput, ValidationError } from 'react-admin';
import { type NativeChoice, NativeSelect } from './NativeSelect.js';

const MUST = [required()];
/** `※` marks what must be there, also in the label a screen reader says. */
const marked = (label: string, must: boolean) => (must ? `${label} ※` : label);

interface Field {
  source: string;
  label: string;
  must?: boolean;
}

/** react-admin's text input in our house style. */
export const Words = ({ must = false, label, ...props }: Omit<TextInputProps, 'label'> & Field) => (
  <TextInput
    {...props}
    fullWidth
    // An element, not a string: react-admin would add a star of its own.
    label={<>{marked(label, must)}</>}
    helperText={props.helperText ?? false}
    validate={must ? MUST : undefined}
    variant="outlined"
    margin="none"
    size="small"
  />
);

/** A rule's or the server's message; react-admin wraps the keys of its own rules. */
const mistakeOf = (message: string | undefined) =>
  message === undefined ? undefined : <ValidationError error={message} />;

interface ChoiceProps extends Field {
  choices: NativeChoice[];
  emptyText?: string;
}

/** A native select bound to a form field. */
export const Choice = ({ source, label, must = false, choices, emptyText }: ChoiceProps) => {
  const { field, fieldState } = useInput({ source, validate: must ? MUST : undefined });
  return (
    <NativeSelect
      label={marked(label, must)}
      value={typeof field.value === 'string' ? field.value : ''}
      choices={choices}
      onChange={field.onChange}
      mistake={mistakeOf(fieldState.error?.message)}
      {...(emptyText === undefined ? {} : { emptyText })}
    />
  );
};

/** A tick with its sentence. */
export const Tick = ({ source, label }: { source: string; label: string }) => {
  const { field, fieldState, id } = useInput({ source, type: 'checkbox' });
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            id={id}
            checked={field.value === true}
            onChange={(_, on) => field.onChange(on)}
            onBlur={field.onBlur}
            slotProps={{ input: { ref: field.ref, 'aria-invalid': fieldState.invalid } }}
          />
        }
        label={label}
      />
      {fieldState.error?.message && (
        <FormHelperText error>{mistakeOf(fieldState.error.message)}</FormHelperText>
      )}
    </Box>
  );
};

/** Inputs of a panel below each other, with air for helper texts. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', mt: 2 }}>
    {children}
  </Box>
);

/** Two fields side by side from 600 px, one below the other before. */
export const Pair = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      rowGap: 2,
      gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
    }}
  >
    {children}
  </Box>
);
