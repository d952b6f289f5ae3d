import { useCallback } from 'react';
import { useListContext } from 'react-admin';
import { NativeSelect, type NativeChoice } from './NativeSelect.js';
import { SearchField } from './SearchField.js';

const useFilter = (name: string): [string, (value: string) => void] => {
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  const set = useCallback(
    (value: string) => {
      const { [name]: _old, ...rest } = values;
      setFilters(value === '' ? rest : { ...rest, [name]: value });
    },
    [name, values, setFilters],
  );
  const value = values[name];
  return [typeof value === 'string' ? value : '', set];
};

/** A list's condition with a few values. */
export const SelectCondition = (props: {
  name: string;
  label: string;
  choices: NativeChoice[];
}) => {
  const [value, set] = useFilter(props.name);
  return (
    <NativeSelect
      label={props.label}
      choices={props.choices}
      emptyText="すべて"
      value={value}
      onChange={set}
      width={170}
    />
  );
};

/** A list's free words. */
export const WordsCondition = ({ name = 'q', label }: { name?: string; label: string }) => {
  const [value, set] = useFilter(name);
  return <SearchField label={label} value={value} onSearch={set} />;
};
