import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Axis, Rule } from '../api/triage.js';
import { colours } from '../theme/palette.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { SearchField } from '../ui/SearchField.js';
import { AXES, AXIS_LABELS, useAxisLabels } from './labels.js';
import { declaredWords } from './rule-words.js';

interface RuleListProps {
  rules: readonly Rule[];
  onEdit: ((rule: Rule, at: number) => void) | undefined;
  onRemove: (at: number) => void;
}

/** The rules of one question, found by a word of theirs. */
export const RuleList = ({ rules, onEdit, onRemove }: RuleListProps) => {
  const [axis, setAxis] = useState<Axis>('contentType');
  const [q, setQ] = useState('');
  const label = useAxisLabels();
  const shown = rules
    .map((rule, at) => ({ rule, at }))
    .filter(
      ({ rule }) =>
        rule.axis === axis &&
        (q === '' || [rule.id, ...rule.any, label(axis, rule.value)].join(' ').includes(q)),
    );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
        <NativeSelect
          label="項目"
          value={axis}
          choices={AXES.map((id) => ({ id, name: AXIS_LABELS[id] }))}
          onChange={(value) => setAxis(value as Axis)}
          width={200}
        />
        <SearchField label="言葉でしぼる" value={q} onSearch={setQ} />
      </Box>
      <Box component="ul" aria-label="ルール" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {shown.map(({ rule, at }) => (
          <Box component="li" key={rule.id} sx={line}>
            <Box sx={{ minWidth: 0, flex: '1 1 20em' }}>
              <Box sx={{ fontWeight: 700 }}>
                {label(axis, rule.value)}
                <Box component="span" sx={{ ml: 1, fontWeight: 400, color: 'text.secondary' }}>
                  {rule.weight > 0 ? '＋' : '−'}
                  {Math.abs(rule.weight)} {rule.id}
                </Box>
              </Box>
              <Box sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
                {rule.any.length > 0 ? rule.any.join('、') : '（言葉の条件なし）'}
              </Box>
              {declaredWords(rule, label) !== '' && (
                <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
                  {declaredWords(rule, label)}
                </Box>
              )}
            </Box>
            {onEdit && (
              <Box sx={{ display: 'flex', gap: 0.5 }}>
                <Button
                  size="small"
                  variant="text"
                  aria-label={`${rule.id} を編集`}
                  onClick={() => onEdit(rule, at)}
                >
                  編集
                </Button>
                <Button
                  size="small"
                  variant="text"
                  aria-label={`${rule.id} を外す`}
                  onClick={() => onRemove(at)}
                >
                  外す
                </Button>
              </Box>
            )}
          </Box>
        ))}
        {shown.length === 0 && <Box component="li">当てはまるルールはありません。</Box>}
      </Box>
    </>
  );
};

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1,
  py: 1.25,
  borderTop: `1px solid ${colours.line}`,
} as const;
