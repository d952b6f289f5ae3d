import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { ApiKey } from '../api/types.js';
import { useCan } from '../providers/use-permissions.js';
import { SCOPES } from './key-words.js';

type Permission = ApiKey['permissions'][number];

interface ScopeFieldProps {
  value: Permission[];
  /** What it has already may stay, even where the person could not give it. */
  had?: readonly Permission[];
  mistake?: string | undefined;
  onChange: (value: Permission[]) => void;
}

/** What a key may do: of that, only what the person may do themselves. */
export const ScopeField = ({ value, had = [], mistake, onChange }: ScopeFieldProps) => {
  const can = useCan();
  const toggle = (permission: Permission, checked: boolean) =>
    onChange(checked ? [...value, permission] : value.filter((value) => value !== permission));
  return (
    <FormControl component="fieldset" error={mistake !== undefined}>
      <FormLabel component="legend">許す操作 ※</FormLabel>
      <FormHelperText sx={{ mx: 0 }}>
        {mistake ??
          '必要なものだけを選んでください。職員の招待や役割、連携キーを変えることは、どのキーにも許せません。'}
      </FormHelperText>
      {Object.entries(SCOPES).map(([heading, scopes]) => {
        const entries = (Object.entries(scopes) as [Permission, string][]).filter(
          ([permission]) => can(permission) || had.includes(permission),
        );
        if (entries.length === 0) return null;
        return (
          <Box component="fieldset" key={heading} sx={{ m: 0, mt: 1, p: 0, border: 0 }}>
            <Box component="legend" sx={{ p: 0, fontSize: '0.8125rem', fontWeight: 700 }}>
              {heading}
            </Box>
            <Box sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' } }}>
              {entries.map(([permission, label]) => (
                <FormControlLabel
                  key={permission}
                  label={label}
                  control={
                    <Checkbox
                      checked={value.includes(permission)}
                      onChange={(_, checked) => toggle(permission, checked)}
                    />
                  }
                  sx={{ mr: 0, '& .MuiFormControlLabel-label': { fontSize: '0.875rem' } }}
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </FormControl>
  );
};
