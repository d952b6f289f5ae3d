import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import {
  required,
  SelectInput,
  type SelectInputProps,
  TextInput,
  type TextInputProps,
} from 'react-admin';

/** `※` marks what must be there, also in the label a screen reader says. */
const marked = (label: unknown, must: boolean | undefined): string =>
  `${String(label)}${must ? ' ※' : ''}`;
const MUST = [required()];

type Must = { must?: boolean };

/** react-admin's text input in our house style. */
export const Words = ({ must, label, ...props }: TextInputProps & Must) => (
  <TextInput
    {...props}
    fullWidth
    isRequired={false}
    label={marked(label, must)}
    validate={must ? MUST : undefined}
    variant="outlined"
    margin="none"
    size="small"
  />
);

export const Choice = ({ must, label, ...props }: SelectInputProps & Must) => (
  <SelectInput
    {...props}
    fullWidth
    label={marked(label, must)}
    validate={must ? MUST : undefined}
    variant="outlined"
    margin="none"
    size="small"
    translateChoice={false}
  />
);

/** Two fields side by side from 600 px, one below the other before. */
export const Pair = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      rowGap: 0.5,
      gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'repeat(2, minmax(0,1fr))' },
    }}
  >
    {children}
  </Box>
);
