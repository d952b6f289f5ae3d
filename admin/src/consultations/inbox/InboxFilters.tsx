import TuneOutlined from '@mui/icons-material/TuneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useState } from 'react';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { SearchField } from '../../ui/SearchField.js';
import { useFilters, without } from '../../ui/use-filters.js';
import { type FilterField, useFilterFields } from './filter-fields.js';

/** A comma list's or array's single value for a select; several at once come from links only. */
const single = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 1 ? String(value[0]) : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** Words and the most used conditions in a row, the others behind 条件を増やす. */
export const InboxFilters = () => {
  const { values, replace } = useFilters();
  const fields = useFilterFields();
  const usedRare = fields.some(({ name, rare }) => rare && single(values[name]) !== '');
  const [open, setOpen] = useState(false);
  const set = useCallback(
    (name: string, value: string) => {
      // A finished state and "open only" together would always be empty.
      const rest = without(name === 'state' ? without(values, 'open') : values, name);
      const wanted = name === 'state' ? [value] : value;
      replace(value === '' ? rest : { ...rest, [name]: wanted });
    },
    [values, replace],
  );
  const search = useCallback((words: string) => set('q', words), [set]);
  const select = ({ name, label, choices }: FilterField) => (
    <NativeSelect
      key={name}
      label={label}
      choices={choices}
      emptyText="すべて"
      value={single(values[name])}
      onChange={(value) => set(name, value)}
      width={{ xs: 'calc(50% - 6px)', sm: 150 }}
    />
  );
  const showRare = open || usedRare;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <SearchField
          label="ことばで探す"
          placeholder="番号・件名・名前・本文"
          value={single(values.q)}
          onSearch={search}
        />
        {fields.filter(({ rare }) => !rare).map(select)}
        <Button
          variant="text"
          startIcon={<TuneOutlined />}
          aria-expanded={showRare}
          onClick={() => setOpen(!open)}
        >
          条件を増やす
        </Button>
      </Box>
      {showRare && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          {fields.filter(({ rare }) => rare).map(select)}
        </Box>
      )}
    </Box>
  );
};
