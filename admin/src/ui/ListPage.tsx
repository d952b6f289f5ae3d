import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ListBase, type RaRecord, type SortPayload, useListContext } from 'react-admin';
import { ListFooter } from './ListFooter.js';
import { Failure, Loading } from './messages.js';
import { usePageTitle } from './use-page-title.js';

interface ListPageProps<T> {
  title: string;
  sort: SortPayload;
  filters?: ReactNode;
  actions?: ReactNode;
  empty: string;
  rows: (rows: T[]) => ReactNode;
}

/** A page with a heading, conditions, rows and paging. */
export const ListPage = <T extends RaRecord>(props: ListPageProps<T>) => {
  usePageTitle(props.title);
  return (
    <ListBase exporter={false} perPage={50} sort={props.sort}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <Typography variant="h1">{props.title}</Typography>
        <Box sx={{ ml: 'auto' }}>{props.actions}</Box>
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {props.filters && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>{props.filters}</Box>
        )}
        <Rows {...props} />
      </Box>
    </ListBase>
  );
};

const Rows = <T extends RaRecord>({ empty, rows }: ListPageProps<T>) => {
  const { data, error, isPending, refetch } = useListContext<T>();
  if (error && !data) return <Failure error={error} onRetry={refetch} />;
  if (isPending || !data) return <Loading lines={8} />;
  if (data.length === 0) {
    return (
      <Paper variant="outlined" role="status" sx={{ p: 5, textAlign: 'center' }}>
        {empty}
      </Paper>
    );
  }
  return (
    <>
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        {rows(data)}
      </Paper>
      <ListFooter />
    </>
  );
};
