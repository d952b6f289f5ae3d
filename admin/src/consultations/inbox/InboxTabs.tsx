import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { colours } from '../../theme/palette.js';
import { useFilters } from '../../ui/use-filters.js';
import { inboxPath } from './inbox-path.js';
import { currentTab, TABS } from './tabs.js';

/** Saved filters as links: they can be opened in a new tab and bookmarked. */
export const InboxTabs = () => {
  const { values } = useFilters();
  const current = currentTab(values);
  return (
    <Box
      component="nav"
      aria-label="相談の絞り込み"
      sx={{ borderBottom: `1px solid ${colours.line}` }}
    >
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', m: 0, p: 0, listStyle: 'none' }}>
        {TABS.map((tab) => (
          <li key={tab.label}>
            <Box
              component={Link}
              to={inboxPath(tab.filter, tab.sort)}
              aria-current={tab === current ? 'true' : undefined}
              sx={tabStyle(tab === current)}
            >
              {tab.label}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
};

const tabStyle = (current: boolean) => ({
  display: 'flex',
  alignItems: 'center',
  minHeight: 44,
  px: { xs: 1.25, sm: 2 },
  fontSize: '0.9375rem',
  fontWeight: current ? 700 : 400,
  color: current ? colours.cedar : 'text.secondary',
  textDecoration: 'none',
  boxShadow: current ? `inset 0 -3px 0 ${colours.cedar}` : 'none',
  '&:hover': { color: colours.cedar },
});
