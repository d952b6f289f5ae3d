import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { searchEverything } from '../api/ranking.js';
import { Line } from '../ui/Line.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Needs } from '../ui/Needs.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { SearchField } from '../ui/SearchField.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { Hits } from './Hits.js';
import { TYPES } from './kinds.js';

const PER_PAGE = 25;

/** Everything at the desk by its words. What is asked for stands in the address: back leads back. */
const SearchPage = () => {
  usePageTitle('検索');
  return (
    <Needs permission="consultation:read">
      <Search />
    </Needs>
  );
};

const Search = () => {
  const [params, setParams] = useSearchParams();
  const value = (name: string) => params.get(name) ?? '';
  const set = (changes: Record<string, string>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, text] of Object.entries({ page: '', ...changes })) {
        if (text === '') next.delete(name);
        else next.set(name, text);
      }
      return next;
    });
  const [q, page] = [value('q'), Number(value('page') || 1)];
  const optional: Record<string, string> = Object.fromEntries(
    ['type', 'from', 'to']
      .map((name) => [name, value(name)] as const)
      .filter(([, text]) => text !== ''),
  );
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['search', q, optional, page],
    queryFn: () => searchEverything({ q, page, ...optional }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const pages = data ? Math.min(40, Math.ceil(data.total / PER_PAGE)) : 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="h1">検索</Typography>
      <Box
        role="search"
        aria-label="すべての記録から探す"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
      >
        <SearchField
          label="ことば"
          placeholder="例：サーバ 斉藤"
          value={q}
          onSearch={(words) => set({ q: words })}
        />
        <NativeSelect
          label="種類"
          value={value('type')}
          choices={TYPES}
          emptyText="すべて"
          onChange={(type) => set({ type })}
          width={{ xs: '100%', sm: 150 }}
        />
        <Line
          label="いつから"
          type="date"
          value={value('from')}
          onChange={(from) => set({ from })}
          sx={{ width: { xs: 'calc(50% - 6px)', sm: 160 } }}
        />
        <Line
          label="いつまで"
          type="date"
          value={value('to')}
          onChange={(to) => set({ to })}
          sx={{ width: { xs: 'calc(50% - 6px)', sm: 160 } }}
        />
      </Box>
      {q === '' && (
        <EmptyNote>
          2文字から探せます。空白で区切ると、すべてのことばを含むものを探します。全角・半角、ひらがな・カタカナ、長音、旧字体（齋藤と斉藤など）の違いは気にしなくて大丈夫です。
        </EmptyNote>
      )}
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {q !== '' && !data && !error && <Loading lines={5} />}
      {q !== '' && data && (
        <Panel
          title="見つかったもの"
          aside={
            <span role="status">
              {data.total.toLocaleString('ja-JP')}件{data.totalCapped ? '以上' : ''}
              {isFetching ? '（探しています）' : ''}
            </span>
          }
        >
          {data.items.length === 0 ? (
            <EmptyNote>
              見つかりませんでした。ことばを短くするか、種類や期間を広げてください。
            </EmptyNote>
          ) : (
            <Hits hits={data.items} />
          )}
          {pages > 1 && (
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 2 }}>
              <Button disabled={page <= 1} onClick={() => set({ page: String(page - 1) })}>
                前へ
              </Button>
              <span>
                {page} / {pages}
              </span>
              <Button disabled={page >= pages} onClick={() => set({ page: String(page + 1) })}>
                次へ
              </Button>
            </Box>
          )}
        </Panel>
      )}
    </Box>
  );
};

export default SearchPage;
