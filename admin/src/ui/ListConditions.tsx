import { useCallback } from 'react';
import { Line } from './Line.js';
import { NativeSelect, type NativeChoice } from './NativeSelect.js';
import { SearchField } from './SearchField.js';
import { useFilters, without } from './use-filters.js';

const useFilter = (name: string): [string, (value: string) => void] => {
  const { values, replace } = useFilters();
  const set = useCallback(
    (value: string) => {
      const rest = without(values, name);
      replace(value === '' ? rest : { ...rest, [name]: value });
    },
    [name, values, replace],
  );
  const value = values[name];
  return [typeof value === 'string' ? value : '', set];
};

interface SelectConditionProps {
  name: string;
  label: string;
  choices: NativeChoice[];
  width?: number;
}

/** A list's condition with known values. */
export const SelectCondition = (props: SelectConditionProps) => {
  const [value, set] = useFilter(props.name);
  return (
    <NativeSelect
      label={props.label}
      choices={props.choices}
      emptyText="すべて"
      value={value}
      onChange={set}
      width={props.width ?? 170}
    />
  );
};

/** A list's free words. */
export const WordsCondition = ({ name = 'q', label }: { name?: string; label: string }) => {
  const [value, set] = useFilter(name);
  return <SearchField label={label} value={value} onSearch={set} />;
};

/** A list's day, `2026-04-01`. */
export const DayCondition = ({ name, label }: { name: string; label: string }) => {
  const [value, set] = useFilter(name);
  return <Line label={label} type="date" value={value} onChange={set} sx={{ width: 170 }} />;
};
