import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { addWords, dropWord, type Concept } from '../api/triage.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { colours } from '../theme/palette.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { useAction } from '../ui/use-action.js';
import { useAxisLabels } from './labels.js';
import { phrasesOf } from './rule-words.js';

const SHOWN = 14;

/** One concept with its words on both sides; what the desk added can be taken back. */
export const ConceptCard = ({ concept }: { concept: Concept }) => {
  const editable = useCan()('triage:confirm');
  const label = useAxisLabels();
  const [all, setAll] = useState(false);
  const [text, setText] = useState('');
  const add = useAction<string[]>({
    run: (words) => addWords(concept.id, words, 'desk'),
    done: '足しました。これから読む相談で、すぐに使われます。',
    onDone: () => setText(''),
    stale: [['lexicon']],
  });
  const drop = useAction<string>({
    run: dropWord,
    done: '取り消しました。',
    stale: [['lexicon']],
  });
  const { wordings, added } = concept;
  const shown = all ? wordings : wordings.slice(0, SHOWN);
  return (
    <Box
      component="article"
      aria-label={concept.label}
      sx={{ py: 1.75, borderTop: `1px solid ${colours.line}` }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
        <strong>{concept.label}</strong>
        <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {concept.themes.map((code) => label('themes', code)).join('、') || '分野によらない'}
          {concept.own && '・窓口で作った概念'}
        </Box>
      </Box>
      {concept.specialities.length > 0 && (
        <Box sx={{ fontSize: '0.875rem' }}>専門のことば：{concept.specialities.join('、')}</Box>
      )}
      {shown.length > 0 && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
          ふだんのことば：{shown.join('、')}
          {wordings.length > SHOWN && (
            <Button size="small" variant="text" onClick={() => setAll(!all)}>
              {all ? '減らす' : `ほか${String(wordings.length - SHOWN)}語`}
            </Button>
          )}
        </Box>
      )}
      {added.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.75 }}>
          {added.map(({ id, word, byName, at }) => (
            <Chip
              key={id}
              size="small"
              label={word}
              title={`${byName}・${dayTimeOf(at)}`}
              {...(editable && {
                onDelete: () => drop.mutate(id),
                'aria-label': `${word}（削除キーで取り消す）`,
              })}
            />
          ))}
        </Box>
      )}
      {editable && (
        <Box
          component="form"
          onSubmit={(event) => {
            event.preventDefault();
            const words = phrasesOf(text);
            if (words.length > 0) add.mutate(words);
          }}
          sx={{ display: 'flex', alignItems: 'start', gap: 1, mt: 1, maxWidth: 480 }}
        >
          <TextField
            size="small"
            label={`${concept.label}に足すことば`}
            placeholder="、で区切って続けて書けます"
            value={text}
            helperText={KEPT_WORDS}
            onChange={(event) => setText(event.target.value)}
            sx={{ flex: 1 }}
          />
          <Button type="submit" size="small" disabled={text.trim() === '' || add.isPending}>
            足す
          </Button>
        </Box>
      )}
    </Box>
  );
};
