import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  addWords,
  dismissWord,
  readLexicon,
  readSuggestions,
  type WordSuggestion,
} from '../api/triage.js';
import { useCan } from '../providers/use-permissions.js';
import { colours } from '../theme/palette.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';
import { useAxisLabels } from './labels.js';

/** Words of confirmed cases that no concept knows: taken with one press, or never suggested again. */
export const SuggestionsPanel = () => {
  const { data } = useQuery({
    queryKey: ['lexicon', 'suggestions'],
    queryFn: readSuggestions,
  });
  if (!data) return null;
  return (
    <Panel title="確定した相談から見つけたことば" aside={<span>{data.length}語</span>}>
      {data.length === 0 ? (
        <EmptyNote>
          いまは候補がありません。同じ分野の確定した相談3件以上に出てくる、辞書にないことばがここに並びます。
        </EmptyNote>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {data.map((one) => (
            <Suggestion key={`${one.theme} ${one.word}`} suggestion={one} />
          ))}
        </Box>
      )}
    </Panel>
  );
};

const Suggestion = ({ suggestion }: { suggestion: WordSuggestion }) => {
  const { word, theme, cases, elsewhere } = suggestion;
  const editable = useCan()('triage:confirm');
  const label = useAxisLabels();
  const [conceptId, setConceptId] = useState(suggestion.conceptId ?? '');
  const { data: concepts } = useQuery({
    queryKey: ['lexicon', 'of-theme', theme],
    queryFn: () => readLexicon({ theme, page: 1, perPage: 100 }),
  });
  const take = useAction({
    run: () => addWords(conceptId, [word], 'suggested'),
    done: `「${word}」を足しました。`,
    stale: [['lexicon']],
  });
  const dismiss = useAction({
    run: () => dismissWord(word),
    done: `「${word}」は、もう候補に出しません。`,
    stale: [['lexicon']],
  });
  return (
    <Box component="li" sx={line}>
      <Box sx={{ flex: '1 1 16em' }}>
        <strong>{word}</strong>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
          {label('themes', theme)} の相談{cases}件に出てきます（ほかの分野では{elsewhere}件）
        </Box>
      </Box>
      {editable && (
        <>
          <NativeSelect
            label="どの概念に"
            value={conceptId}
            choices={(concepts?.items ?? []).map(({ id, label: name }) => ({ id, name }))}
            onChange={setConceptId}
            width={{ xs: '100%', sm: 260 }}
          />
          <Button
            size="small"
            variant="contained"
            disabled={conceptId === '' || take.isPending}
            onClick={() => take.mutate()}
          >
            足す
          </Button>
          <Button
            size="small"
            variant="text"
            disabled={dismiss.isPending}
            onClick={() => dismiss.mutate()}
          >
            使わない
          </Button>
        </>
      )}
    </Box>
  );
};

const line = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 1.25,
  alignItems: 'center',
  py: 1.25,
  borderTop: `1px solid ${colours.line}`,
} as const;
