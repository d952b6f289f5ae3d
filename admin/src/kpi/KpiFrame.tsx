import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { colours } from '../theme/palette.js';
import { Needs } from '../ui/Needs.js';
import { usePageTitle } from '../ui/use-page-title.js';

const PLACES = [
  { to: '/kpi', label: '今年度の状況' },
  { to: '/kpi/list', label: '指標と目標' },
  { to: '/kpi/closings', label: '確定と訂正' },
  { to: '/kpi/open-data', label: 'オープンデータ' },
];

/** Heading and places of the pages about figures. */
export const KpiFrame = ({ title, children }: { title: string; children: ReactNode }) => {
  usePageTitle(title);
  const { pathname } = useLocation();
  return (
    <Needs permission="kpi:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">{title}</Typography>
        <Box component="nav" aria-label="指標のページ" sx={{ '@media print': { display: 'none' } }}>
          <Box component="ul" sx={tabs}>
            {PLACES.map(({ to, label }) => (
              <li key={to}>
                <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
                  {label}
                </Link>
              </li>
            ))}
          </Box>
        </Box>
        {children}
      </Box>
    </Needs>
  );
};

const tabs = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 0.5,
  borderBottom: `1px solid ${colours.line}`,
  '& a': {
    display: 'block',
    px: 1.5,
    py: 1.25,
    fontSize: '0.875rem',
    color: 'text.primary',
    textDecoration: 'none',
    borderBottom: '3px solid transparent',
  },
  '& a:hover': { bgcolor: colours.sunk },
  '& a[aria-current]': { fontWeight: 700, color: colours.cedar, borderColor: colours.cedar },
} as const;
