import Box from '@mui/material/Box';
import { Suspense, useEffect, useRef } from 'react';
import { type CoreLayoutProps, Notification } from 'react-admin';
import { useLocation } from 'react-router';
import { colours } from '../theme/palette.js';
import { Loading } from '../ui/messages.js';
import { ProofGate } from '../session/ProofGate.js';
import { PhoneBar } from './PhoneBar.js';
import { SideMenu } from './SideMenu.js';
import { SkipLink } from './SkipLink.js';
import { useSessionEnd } from '../providers/use-session-end.js';
import { useShortcuts } from './use-shortcuts.js';

const WIDTH = 232;
/** `/consultations/x/show/hearing` → `/consultations/x/show`: tabs of one page are one place. */
const placeOf = (pathname: string): string => pathname.split('/').slice(0, 4).join('/');

/** A quiet dark rail on the left (a drawer on phones) and the page on warm paper. */
export const BackOfficeLayout = ({ children }: CoreLayoutProps) => {
  const place = placeOf(useLocation().pathname);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useShortcuts();
  useSessionEnd();
  useEffect(() => {
    // A new place starts at its top, also for the keyboard and the screen reader.
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
    window.scrollTo(0, 0);
  }, [place]);
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <SkipLink />
      <Box
        component="aside"
        aria-label="案内"
        sx={{
          display: { xs: 'none', md: 'block' },
          width: WIDTH,
          flexShrink: 0,
          color: '#fff',
          bgcolor: colours.cedarDeep,
          '@media print': { display: 'none' },
        }}
      >
        <Box sx={{ position: 'sticky', top: 0, height: '100vh', overflowY: 'auto' }}>
          <SideMenu />
        </Box>
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PhoneBar />
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{
            px: { xs: 2, sm: 3, lg: 4 },
            py: { xs: 2, md: 3 },
            maxWidth: 1480,
            outline: 'none !important',
          }}
        >
          <Suspense fallback={<Loading lines={6} />}>{children}</Suspense>
        </Box>
      </Box>
      <ProofGate />
      <Notification />
    </Box>
  );
};
