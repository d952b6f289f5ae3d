import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { own } from '../../../i18n/own.js';
import { useProfile } from '../../../providers/use-profile.js';

interface ThemePickerProps {
  value: string[];
  onChange: (codes: string[]) => void;
}

/** Several of the 23 themes, grouped by field, found by typing. */
export const ThemePicker = ({ value, onChange }: ThemePickerProps) => {
  const { data: profile } = useProfile();
  const themes = profile?.themes ?? [];
  const find = (code: string) =>
    themes.find((theme) => theme.code === code) ?? { code, field: '', name: code, scope: '' };
  return (
    <Autocomplete
      multiple
      size="small"
      disableCloseOnSelect
      options={themes}
      value={value.map(find)}
      onChange={(_, chosen) => onChange(chosen.map(({ code }) => code))}
      groupBy={({ field }) => field}
      getOptionLabel={({ code, name }) => `${code} ${name}`}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(a, b) => a.code === b.code}
      noOptionsText="見つかりません"
      clearText="すべて外す"
      openText="開く"
      closeText="閉じる"
      renderInput={(params) => (
        <TextField {...params} label={own.resources.consultations.fields.themes} />
      )}
    />
  );
};
