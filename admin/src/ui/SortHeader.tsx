import TableCell from '@mui/material/TableCell';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useListContext } from 'react-admin';

interface SortHeaderProps {
  field: string;
  children: string;
}

/** A column the API can sort by; tells its order to screen readers through `aria-sort`. */
export const SortHeader = ({ field, children }: SortHeaderProps) => {
  const { sort, setSort } = useListContext();
  const active = sort.field === field;
  const direction = sort.order === 'ASC' ? 'asc' : 'desc';
  const next = active && sort.order === 'ASC' ? 'DESC' : 'ASC';
  return (
    <TableCell sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={active ? direction : 'asc'}
        onClick={() => setSort({ field, order: next })}
      >
        {children}
      </TableSortLabel>
    </TableCell>
  );
};
