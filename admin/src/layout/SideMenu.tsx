import AddOutlined from '@mui/icons-material/AddOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useGetIdentity, useLogout } from 'react-admin';
import { Link } from 'react-router';
import { word } from '../i18n/words.js';
import { useCan } from '../providers/use-permissions.js';
import { colours } from '../theme/palette.js';
import { Brand } from './Brand.js';
import { inSections, menu } from './menu.js';
import { MenuLink } from './MenuLink.js';
import { MenuSection } from './MenuSection.js';
import { QuickSearch } from './QuickSearch.js';

/** Brand, search, intake, places, and who is signed in. */
export const SideMenu = ({ onNavigate }: { onNavigate?: () => void }) => {
  const can = useCan();
  const logout = useLogout();
  const { identity } = useGetIdentity();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%', p: 1.75 }}>
      <Brand />
      <QuickSearch onSearch={onNavigate} />
      {can('consultation:intake') && (
        <Button
          component={Link}
          to="/consultations/create"
          variant="contained"
          color="secondary"
          startIcon={<AddOutlined />}
          onClick={onNavigate}
        >
          相談を受け付ける
        </Button>
      )}
      <Box
        component="nav"
        aria-label="メニュー"
        // Scrolls by itself, so that the way out stays in sight.
        sx={{ flex: 1, minHeight: 240, overflowY: 'auto', scrollbarWidth: 'thin' }}
      >
        {inSections(
          menu.filter(({ permission }) => permission === undefined || can(permission)),
        ).map(([heading, entries]) => (
          <MenuSection key={heading} heading={heading}>
            {entries.map((entry) => (
              <MenuLink key={entry.to} entry={entry} onNavigate={onNavigate} />
            ))}
          </MenuSection>
        ))}
      </Box>
      <Box sx={{ pt: 1, borderTop: '1px solid #ffffff2e', fontSize: '0.8125rem' }}>
        <Box
          component={Link}
          to="/account"
          onClick={onNavigate}
          aria-label={`${identity?.fullName ?? ''}（自分のアカウント）`}
          sx={{ display: 'inline-block', py: 0.75, color: '#fff', fontWeight: 700 }}
        >
          {identity?.fullName}
        </Box>
        <Box sx={{ color: colours.onCedarSoft }}>{word('role', identity?.role as string)}</Box>
        <Button
          variant="text"
          size="small"
          startIcon={<LogoutOutlined />}
          onClick={() => void logout()}
          sx={{ mt: 0.5, ml: -0.75, color: '#fff' }}
        >
          サインアウト
        </Button>
      </Box>
    </Box>
  );
};
