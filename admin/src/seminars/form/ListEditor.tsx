import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { colours } from '../../theme/palette.js';
import { EmptyNote } from '../../ui/messages.js';

interface ListEditorProps<T> {
  /** One of them: 「講師」. */
  noun: string;
  items: T[];
  empty: string;
  most: number;
  blank: () => T;
  onChange: (items: T[]) => void;
  children: (item: T, set: (changes: Partial<T>) => void, at: number) => ReactNode;
  /** More ways to add than a blank one. */
  more?: ReactNode;
}

/** Items in an order people choose: add, change, move, take out. */
export const ListEditor = <T extends object>(props: ListEditorProps<T>) => {
  const { noun, items, empty, most, blank, onChange, children, more } = props;
  const swap = (at: number, other: number) => {
    const next = [...items];
    const [one, two] = [next[at], next[other]];
    if (one === undefined || two === undefined) return;
    next[at] = two;
    next[other] = one;
    onChange(next);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {items.length === 0 && <EmptyNote>{empty}</EmptyNote>}
      {items.map((item, at) => {
        const name = `${noun}${String(at + 1)}`;
        return (
          <Box key={at} role="group" aria-label={name} sx={box}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <strong>{name}</strong>
              <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
                <Button
                  size="small"
                  disabled={at === 0}
                  aria-label={`${name}を上へ`}
                  onClick={() => swap(at, at - 1)}
                >
                  上へ
                </Button>
                <Button
                  size="small"
                  disabled={at === items.length - 1}
                  aria-label={`${name}を下へ`}
                  onClick={() => swap(at, at + 1)}
                >
                  下へ
                </Button>
                <Button
                  size="small"
                  color="error"
                  aria-label={`${name}を外す`}
                  onClick={() => onChange(items.filter((_, own) => own !== at))}
                >
                  外す
                </Button>
              </Box>
            </Box>
            {children(
              item,
              (changes) =>
                onChange(items.map((item, own) => (own === at ? { ...item, ...changes } : item))),
              at,
            )}
          </Box>
        );
      })}
      {items.length < most && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {more}
          <Button onClick={() => onChange([...items, blank()])}>{noun}を加える</Button>
        </Box>
      )}
    </Box>
  );
};

const box = {
  p: { xs: 1.5, sm: 2 },
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'minmax(0, 1fr)',
  border: `1px solid ${colours.line}`,
  borderRadius: 2,
} as const;
