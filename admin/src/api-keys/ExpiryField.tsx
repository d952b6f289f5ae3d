import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Line } from '../ui/Line.js';
import { NativeSelect, type NativeChoice } from '../ui/NativeSelect.js';
import { EXPIRY_KINDS, type ExpiryChoice, isLong } from './expiry.js';

interface ExpiryFieldProps {
  value: ExpiryChoice;
  /** Before the others, e.g. to leave it as it is. */
  first?: NativeChoice[];
  mistake?: string | undefined;
  onChange: (value: ExpiryChoice) => void;
}

/** When a key ends: a year at most, unless the person says that more is meant. */
export const ExpiryField = ({ value, first = [], mistake, onChange }: ExpiryFieldProps) => (
  <>
    <NativeSelect
      label="期限"
      value={value.kind}
      choices={[...first, ...EXPIRY_KINDS]}
      helper="期限が近づいたら、キーを取り替えてください。"
      onChange={(kind) => onChange({ ...value, kind })}
      {...(mistake === undefined ? {} : { mistake })}
    />
    {value.kind === 'day' && (
      <Line
        label="最後に使える日 ※"
        type="date"
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
      />
    )}
    {isLong(value) && (
      <FormControlLabel
        label="1年を超えて使うことを確かめました"
        control={
          <Checkbox
            checked={value.confirmed}
            onChange={(_, confirmed) => onChange({ ...value, confirmed })}
          />
        }
      />
    )}
  </>
);
