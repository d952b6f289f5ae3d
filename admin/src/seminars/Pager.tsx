import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

interface PagerProps {
  page: number;
  perPage: number;
  shown: number;
  total: number;
  onTurn: (page: number) => void;
}

/** 全120件中 51–100件, with the way to the neighbours; nothing where one page holds all. */
export const Pager = ({ page, perPage, shown, total, onTurn }: PagerProps) => {
  if (page === 1 && total <= perPage) return null;
  const before = (page - 1) * perPage;
  return (
    <Box
      component="nav"
      aria-label="ページ送り"
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
