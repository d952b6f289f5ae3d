import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { countInbox } from '../../api/cases.js';
import { colours } from '../../theme/palette.js';
import { useFilters } from '../../ui/use-filters.js';
import { inboxPath } from './inbox-path.js';
import { currentTab, REFRESH, TABS } from './tabs.js';

/** Saved filters as links: they can be opened in a new tab and bookmarked. */
export const InboxTabs = () => {
  const { values } = useFilters();
  const current = currentTab(values);
  // Read anew with the list: under the same key, and as often.
  const { data: counts } = useQuery({
    queryKey: ['consultations', 'counts'],
    queryFn: countInbox,
    refetchInterval: REFRESH,
  });
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
              {tab.count && counts && (
                <Count value={counts[tab.count]} late={tab.count === 'overdue'} />
              )}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
};

interface CountProps {
  value: number;
  /** Whether the number should worry. */
  late: boolean;
}

const Count = ({ value, late }: CountProps) => (
  <Box
    component="span"
    sx={{
      ml: 0.75,
      px: 0.75,
      py: '1px',
      borderRadius: 4,
      fontSize: '0.8125rem',
      fontVariantNumeric: 'tabular-nums',
      ...(late && value > 0
        ? { color: colours.persimmon, bgcolor: colours.persimmonSoft, fontWeight: 700 }
        : { color: colours.inkSoft, bgcolor: colours.sunk }),
    }}
  >
    {value.toLocaleString('ja-JP')}件
  </Box>
);

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
