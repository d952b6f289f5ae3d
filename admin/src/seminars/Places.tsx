import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { colours } from '../theme/palette.js';

export interface Place {
  to: string;
  label: string;
  current: boolean;
}

/** Tabs that are links: they can be bookmarked and opened beside each other. */
export const Places = ({ label, places }: { label: string; places: Place[] }) => (
  <Box component="nav" aria-label={label} sx={{ '@media print': { display: 'none' } }}>
    <Box component="ul" sx={list}>
      {places.map(({ to, label: name, current }) => (
        <li key={to}>
          <Link to={to} aria-current={current ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </Box>
  </Box>
);

const list = {
  m: 0,
  p: 0,
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  borderBottom: `1px solid ${colours.line}`,
  '& a': {
    display: 'flex',
    alignItems: 'center',
    minHeight: 44,
    px: { xs: 1.25, sm: 2 },
    fontSize: '0.9375rem',
    color: 'text.secondary',
    textDecoration: 'none',
    borderBottom: '3px solid transparent',
  },
  '& a:hover': { color: colours.cedar },
  '& a[aria-current]': { fontWeight: 700, color: colours.cedar, borderColor: colours.cedar },
} as const;
