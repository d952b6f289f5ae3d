import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';

/** 全1,000件以上中 26–50件, with the way to the neighbours. */
export const ListFooter = () => {
  const list = useListContext();
  const { page, perPage, total, data, hasNextPage, hasPreviousPage, setPage } = list;
  if (total === undefined || !data) return null;
  const from = (page - 1) * perPage + 1;
  const capped = (list.meta as { totalCapped?: boolean } | undefined)?.totalCapped === true;
  const all = `${total.toLocaleString('ja-JP')}件${capped ? '以上' : ''}`;
  return (
    <Box
      component="nav"
      aria-label="ページ送り"
      sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontSize: '0.875rem' }}
    >
      <Box role="status" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        全{all}中 {from}–{from + data.length - 1}件
      </Box>
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
        <Button size="small" disabled={!hasPreviousPage} onClick={() => setPage(page - 1)}>
          前へ
        </Button>
        <Button size="small" disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
          次へ
        </Button>
      </Box>
    </Box>
  );
};
