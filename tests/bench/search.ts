import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { newId } from '../../server/platform/core/ids.js';
import { SearchDocumentRepository } from '../../server/search/db/search-document.repository.js';
import { documentOf } from '../../server/search/domain/document.js';
import { Search } from '../../server/search/queries/search.js';
import { searchKey } from '../../server/text/search-key.js';
import { openBenchFixture } from './bench-fixture.js';
import type { Figure } from './figures.js';

const DOCUMENTS = Number(process.env['BENCH_DOCUMENTS'] ?? 1_000_000);
/** So many are written one by one; the others are copies of them with times of their own. */
const WRITTEN = Math.min(50_000, DOCUMENTS);
const BATCH = 1_000;
const WORDS = 300;
const COMMONEST = 50;
const WARM_UP = 20;
const CHECKED = 12;

/** 1,000,000 messages and cases, in the words of the lexicon; some words stand in most, some in a few. */
export async function measureSearch(): Promise<Figure[]> {
  const app = await openBenchFixture();
  const source = await new DataSource({ type: 'postgres', url: app.databaseUrl }).initialize();
  try {
    const started = performance.now();
    const keys = await fill(source);
    const filled = (performance.now() - started) / 1_000;
    const words = wordsOf(keys);
    const search = new Search(new UnitOfWork(source));
    const ask = (q: string) => search.page({ q, page: 1, perPage: 25 });
    for (const q of words.any.slice(0, WARM_UP)) await ask(q);
    const any = await times(words.any, ask);
    const common = await times(words.common, ask);
    const [size] = await source.query<{ index: string; whole: string }[]>(
      `SELECT pg_relation_size('search_document_grams') AS index,
              pg_total_relation_size('search_document') AS whole`,
    );
    return [
      { measure: 'documents', value: await count(source) },
      { measure: 'loaded and indexed (s)', value: filled },
      { measure: 'GIN index (MB)', value: Number(size?.index) / 2 ** 20 },
      { measure: 'table and indexes (MB)', value: Number(size?.whole) / 2 ** 20 },
      { measure: 'any two-character word, p50 (ms)', value: quantile(any, 0.5) },
      { measure: 'any two-character word, p95 (ms)', value: quantile(any, 0.95), atMost: 20 },
      { measure: `the ${String(COMMONEST)} commonest, p50 (ms)`, value: quantile(common, 0.5) },
      { measure: `the ${String(COMMONEST)} commonest, p95 (ms)`, value: quantile(common, 0.95) },
      {
        measure: 'recall (share of a plain scan)',
        value: await recall(source, search, words.any),
        atLeast: 1,
      },
    ];
  } finally {
    await source.destroy();
    await app.close();
  }
}

/** Fills the table; gives the keys of what was written. */
async function fill(source: DataSource): Promise<string[]> {
  const lexicon = JSON.parse(readFileSync('centres/mie/lexicon.json', 'utf8')) as {
    concepts: { wordings: string[]; specialities: string[] }[];
  };
  const wordings = lexicon.concepts.flatMap((concept) => [
    ...concept.wordings,
    ...concept.specialities,
  ]);
  let state = 20_261_121;
  const draw = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  // Zipf's law, nearly: the first wordings are everybody's, the last hardly anybody's.
  const wording = () => wordings[Math.floor(wordings.length * draw() ** 3)] ?? '';
  const kanji = () => String.fromCharCode(0x4e00 + Math.floor(draw() * 2_000));
  await source.query('DROP INDEX search_document_grams');
  const keys: string[] = [];
  for (let from = 0; from < WRITTEN; from += BATCH) {
    const documents = Array.from({ length: BATCH }, () => {
      const words = Array.from({ length: 8 }, wording).map((value) => value.replaceAll('~', 'を'));
      return documentOf({
        recordType: 'message',
        recordId: newId(),
        consultationId: null,
        at: new Date(),
        title: `架空 ${kanji()}${kanji()}`,
        text: `${words.join('、')}。${kanji()}${kanji()}${kanji()}の件。`,
      });
    });
    keys.push(...documents.map(({ key }) => key));
    await new SearchDocumentRepository().saveAll(source.manager, documents, new Date());
  }
  const copies = Math.round(DOCUMENTS / WRITTEN) - 1;
  await source.query(
    `INSERT INTO search_document
       (record_type, record_id, consultation_id, at, title, text, key, grams, indexed_at)
     SELECT record_type, gen_random_uuid(), NULL, at - make_interval(mins => copy * 37), title, text,
            key, grams, indexed_at
     FROM generate_series(1, $1::int) AS copy CROSS JOIN search_document`,
    [copies],
  );
  await source.query(`SET maintenance_work_mem = '512MB'`);
  await source.query('CREATE INDEX search_document_grams ON search_document USING gin (grams)');
  await source.query('VACUUM ANALYZE search_document');
  return keys;
}

/** Two-character words as they stand in texts: every tenth of all there are, and the commonest. */
function wordsOf(keys: readonly string[]): { any: string[]; common: string[] } {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const pairs = new Set(
      Array.from(key.slice(0, -1), (letter, i) => letter + (key[i + 1] ?? '')).filter((pair) =>
        /^[\p{Letter}\p{Number}]{2}$/u.test(pair),
      ),
    );
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([pair]) => pair);
  const step = Math.max(1, Math.floor(all.length / WORDS));
  return { any: all.filter((_, i) => i % step === 0), common: all.slice(0, COMMONEST) };
}

async function times(words: readonly string[], ask: (q: string) => Promise<unknown>) {
  const taken: [number, string][] = [];
  for (const q of words) {
    const from = performance.now();
    await ask(q);
    taken.push([performance.now() - from, q]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  if (process.env['VERBOSE']) console.log(taken.slice(-12));
  return taken.map(([ms]) => ms);
}

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** What is found of what a scan of every key finds, for words rare enough to be counted to the end. */
async function recall(source: DataSource, search: Search, words: readonly string[]) {
  let [found, wanted] = [0, 0];
  for (let i = 0; i < CHECKED; i += 1) {
    const q = words[Math.floor((words.length * (i + 0.5)) / CHECKED)] ?? '';
    const [row] = await source.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM search_document WHERE strpos(key, $1) > 0`,
      [searchKey(q).key],
    );
    const { total } = await search.page({ q, page: 1, perPage: 1 });
    const all = Math.min(row?.n ?? 0, 1_000);
    wanted += all;
    found += Math.min(total, all);
  }
  return wanted === 0 ? 1 : found / wanted;
}

async function count(source: DataSource): Promise<number> {
  const [row] = await source.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM search_document',
  );
  return row?.n ?? 0;
}
