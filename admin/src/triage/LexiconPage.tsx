import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readLexicon } from '../api/triage.js';
import { useCan } from '../providers/use-permissions.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Needs } from '../ui/Needs.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { SearchField } from '../ui/SearchField.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { ConceptCard } from './ConceptCard.js';
import { ConceptDialog } from './ConceptDialog.js';
import { useAxisChoices } from './labels.js';
import { SuggestionsPanel } from './SuggestionsPanel.js';

const PER_PAGE = 20;

/** The concept lexicon: how people say it ↔ what the field calls it. Edited here, heeded at once. */
const LexiconPage = () => {
  usePageTitle('ことばの辞書');
  const can = useCan();
  const choices = useAxisChoices();
  const [q, setQ] = useState('');
  const [theme, setTheme] = useState('');
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['lexicon', 'page', q, theme, page],
    queryFn: () => readLexicon({ q, theme, page, perPage: PER_PAGE }),
    placeholderData: keepPreviousData,
  });
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / PER_PAGE));
  return (
    <Needs permission="consultation:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h1">ことばの辞書</Typography>
        <SuggestionsPanel />
        <Panel
          title="概念とことば"
          aside={
            data && (
              <span>
                {data.concepts}の概念・{data.words.toLocaleString('ja-JP')}語（窓口で足した語{' '}
                {data.addedWords}）
              </span>
            )
          }
          actions={
            can('triage:confirm') && (
              <Button size="small" onClick={() => setAdding(true)}>
                概念を足す
              </Button>
            )
          }
        >
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
            <SearchField
              label="ことばで探す"
              value={q}
              onSearch={(value) => {
                setQ(value);
                setPage(1);
              }}
            />
            <NativeSelect
              label="分野"
              value={theme}
              emptyText="すべて"
              choices={choices('themes')}
              onChange={(value) => {
                setTheme(value);
                setPage(1);
              }}
              width={{ xs: '100%', sm: 320 }}
            />
          </Box>
          {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
          {!data && !error && <Loading lines={6} />}
          {data?.items.map((concept) => (
            <ConceptCard key={concept.id} concept={concept} />
          ))}
          {data?.items.length === 0 && (
            <EmptyNote>当てはまる概念はありません。「概念を足す」で作れます。</EmptyNote>
          )}
          {pages > 1 && (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 2 }}>
              <Button size="small" disabled={page === 1} onClick={() => setPage(page - 1)}>
                前へ
              </Button>
              <span>
                {page} / {pages}
              </span>
              <Button size="small" disabled={page >= pages} onClick={() => setPage(page + 1)}>
                次へ
              </Button>
            </Box>
          )}
        </Panel>
        {adding && (
          <ConceptDialog
            onClose={() => setAdding(false)}
            onMade={(label) => {
              setAdding(false);
              setTheme('');
              setQ(label);
              setPage(1);
            }}
          />
        )}
      </Box>
    </Needs>
  );
};

export default LexiconPage;
