import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Needs } from '../ui/Needs.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { TextLink } from './TextLink.js';

interface SeminarsFrameProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** Heading of the pages about all seminars, with the way between seminars and series. */
export const SeminarsFrame = ({ title, actions, children }: SeminarsFrameProps) => {
  usePageTitle(title);
  const { pathname } = useLocation();
  const series = pathname.startsWith('/seminars/series');
  return (
    <Needs permission="seminar:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}
        >
          <Typography variant="h1">{title}</Typography>
          <TextLink to={series ? '/seminars' : '/seminars/series'}>
            {series ? 'セミナーの一覧へ' : 'シリーズの一覧へ'}
          </TextLink>
          {actions && <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>{actions}</Box>}
        </Box>
        {children}
      </Box>
    </Needs>
  );
};
