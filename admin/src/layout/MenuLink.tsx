import Box from '@mui/material/Box';
import { Link, useLocation } from 'react-router';
import { colours } from '../theme/palette.js';
import { isCurrent, type MenuEntry } from './menu.js';

interface MenuLinkProps {
  entry: MenuEntry;
  onNavigate?: () => void;
}

export const MenuLink = ({ entry, onNavigate }: MenuLinkProps) => {
  const { pathname } = useLocation();
  const current = isCurrent(entry.to, pathname);
  const Icon = entry.icon;
  return (
    <li>
      <Box
        component={Link}
        to={entry.to}
        onClick={onNavigate}
        aria-current={current ? 'page' : undefined}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.25,
          minHeight: { xs: 44, md: 36 },
          px: 1.25,
          borderRadius: 2,
          color: '#fff',
          textDecoration: 'none',
          fontSize: '0.9375rem',
          fontWeight: current ? 700 : 400,
          bgcolor: current ? '#ffffff24' : 'transparent',
          boxShadow: current ? `inset 3px 0 0 #e0894f` : 'none',
          '&:hover': { bgcolor: '#ffffff1a' },
          '&:focus-visible': { outlineColor: colours.persimmonSoft },
        }}
      >
        <Icon fontSize="small" />
        {entry.label}
      </Box>
    </li>
  );
};
