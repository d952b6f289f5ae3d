import { useCallback } from 'react';
import { useListContext } from 'react-admin';

type Filters = Record<string, unknown>;
interface ListFilters {
  values: Filters;
  replace: (next: Filters) => void;
}

/** The same filters without one of them. */
export const without = (filters: Filters, name: string): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name));

/** The list's filters, typed: react-admin knows them as `any`. */
export const useFilters = (): ListFilters => {
  const context = useListContext();
  const values = context.filterValues as Filters;
  const { setFilters } = context;
  const replace = useCallback((next: Filters) => setFilters(next), [setFilters]);
  return { values, replace };
};
