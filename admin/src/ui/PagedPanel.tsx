import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from '../api/types.js';
import { type Column, FoldingTable } from './FoldingTable.js';
import { EmptyNote, Failure, Loading } from './messages.js';
import { Panel } from './Panel.js';

const PER_PAGE = 25;

interface PagedPanelProps<T> {
  title: string;
  /** First parts of the query's key; the page is added. */
  queryKey: string[];
  read: (query: { page: number; perPage: number }) => Promise<Page<T>>;
  columns: Column<T>[];
  empty: string;
}

/** A list inside a page of panels, with pages of its own. */
export const PagedPanel = <T extends { id: string }>(props: PagedPanelProps<T>) => {
  const { title, queryKey, read, columns, empty } = props;
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: [...queryKey, page],
    queryFn: () => read({ page, perPage: PER_PAGE }),
    placeholderData: keepPreviousData,
  });
  return (
    <Panel title={title} aside={data && `${data.total.toLocaleString('ja-JP')}件`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && page === 1 && <EmptyNote>{empty}</EmptyNote>}
      {data && data.items.length > 0 && (
        <FoldingTable label={title} rows={data.items} columns={columns} />
      )}
      {data && (page > 1 || data.total > PER_PAGE) && (
        <Pager
          label={`${title}のページ送り`}
          page={page}
          shown={data.items.length}
          total={data.total}
          onTurn={setPage}
        />
      )}
    </Panel>
  );
};

interface PagerProps {
  label: string;
  page: number;
  shown: number;
  total: number;
  onTurn: (page: number) => void;
}

const Pager = ({ label, page, shown, total, onTurn }: PagerProps) => {
  const before = (page - 1) * PER_PAGE;
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 1.5, fontSize: '0.875rem' }}
    >
      <Box role="status" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {`全${total.toLocaleString('ja-JP')}件中 ${String(before + 1)}–${String(before + shown)}件`}
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
        <Button size="small" disabled={page === 1} onClick={() => onTurn(page - 1)}>
          前へ
        </Button>
        <Button size="small" disabled={before + shown >= total} onClick={() => onTurn(page + 1)}>
          次へ
        </Button>
      </Box>
    </Box>
  );
};
