import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { KeyboardEvent } from 'react';
import { Link as RouterLink } from 'react-router';
import type { SearchHit } from '../api/ranking.js';
import { eraDateOf } from '../i18n/dates.js';
import { colours } from '../theme/palette.js';
import { ToneChip } from '../ui/StateChip.js';
import { kindLabel, pathOf, pieces } from './kinds.js';

/** What was found, newest first; arrow keys lead from one to the next. */
export const Hits = ({ hits }: { hits: readonly SearchHit[] }) => (
  <Box component="ul" onKeyDown={moveBetweenHits} sx={{ m: 0, p: 0, listStyle: 'none' }}>
    {hits.map((hit) => (
      <Box
        component="li"
        key={`${hit.recordType} ${hit.recordId}`}
        sx={{ py: 1.25, borderTop: `1px solid ${colours.line}`, '&:first-of-type': { border: 0 } }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <ToneChip tone="quiet">{kindLabel(hit.recordType)}</ToneChip>
          <Link component={RouterLink} to={pathOf(hit)} data-hit sx={{ fontWeight: 700 }}>
            <Marked piece={hit.title} />
          </Link>
          <Box component="span" sx={{ ml: 'auto', fontSize: '0.8125rem', color: 'text.secondary' }}>
            {eraDateOf(hit.at)}
          </Box>
        </Box>
        <Box sx={{ mt: 0.5, fontSize: '0.875rem', lineHeight: 1.75 }}>
          <Marked piece={hit.excerpt} />
        </Box>
      </Box>
    ))}
  </Box>
);

const Marked = ({ piece }: { piece: SearchHit['excerpt'] }) =>
  pieces(piece).map(({ text, marked }, i) =>
    marked ? (
      <Box component="mark" key={i} sx={{ bgcolor: '#fff0b3', color: 'inherit', px: '1px' }}>
        {text}
      </Box>
    ) : (
      <span key={i}>{text}</span>
    ),
  );

function moveBetweenHits(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  links[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
