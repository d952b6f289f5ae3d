import { keyOf } from '../../text/normalise.js';
import type { SupporterDetails } from '../domain/supporter.js';

/** The canonical header of a roster file, and a few columns more that may be there. */
export const ROSTER_COLUMNS = [
  'name',
  'kind',
  'affiliation',
  'headline',
  'biography',
  'specialities',
  'themes',
  'regions',
  'methods',
  'email',
  'languages',
  'sectors',
] as const satisfies readonly (keyof SupporterDetails)[];
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export const LIST_COLUMNS: ReadonlySet<RosterColumn> = new Set([
  'specialities',
  'themes',
  'regions',
  'methods',
  'languages',
  'sectors',
]);

/** Other headers rosters use for the same things. */
const SYNONYMS: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['氏名', '名前', '名称', '企業名', '会社名', '団体名', 'full_name'],
  kind: ['種別', '区分', '登録区分'],
  affiliation: [
    'published_roles',
    'roles',
    'organisation',
    'organization',
    '所属',
    '役職',
    '肩書',
    '所属・役職',
    '現職',
  ],
  headline: ['field', '分野', '専門分野', '担当分野', 'title', 'ひとこと', '見出し'],
  biography: ['profile', 'bio', '略歴', '経歴', 'プロフィール', '紹介文'],
  specialities: ['specialties', 'skills', '専門', '得意分野', '専門領域', 'キーワード'],
  themes: ['theme', '取組方向', 'テーマ', '対応テーマ'],
  regions: ['region', '対応地域', '活動地域', '地域', '市町'],
  methods: ['method', '対応方法', '相談方法', '方法'],
  email: ['e_mail', 'mail', 'メール', 'メールアドレス', '電子メール'],
  languages: ['language', '言語', '対応言語'],
  sectors: ['sector', 'industry', '業種', '対象業種'],
};

const COLUMN_OF: ReadonlyMap<string, RosterColumn> = new Map(
  ROSTER_COLUMNS.flatMap((column) => [
    [column, column] as const,
    ...SYNONYMS[column].map((word) => [headerKey(word), column] as const),
  ]),
);

/** A header the operator maps to this is read over. */
export const SKIP = '-';

export type ColumnPlan =
  { ok: true; columns: readonly (RosterColumn | null)[] } | { ok: false; problems: string[] };

/**
 * Which field each column of the file fills, by its header or by `--map header=column`
 * (`--map header=-` reads over it).
 *
 * @returns problems in Japanese, each saying what to do, when a header is unknown, two columns fill one
 *   text, the name is missing, or the map names what does not exist.
 */
export function planColumns(
  headers: readonly string[],
  map: ReadonlyMap<string, string> = new Map(),
): ColumnPlan {
  const problems: string[] = [];
  const mapped = new Map([...map].map(([from, to]) => [headerKey(from), to]));
  for (const [from, to] of map) {
    if (!headers.some((header) => headerKey(header) === headerKey(from))) {
      problems.push(
        `--map の「${from}」という見出しは、このファイルにありません。見出し: ${headers.join('、')}`,
      );
    }
    if (to !== SKIP && !isColumn(to)) {
      problems.push(
        `--map の「${to}」という項目はありません。使える項目: ${ROSTER_COLUMNS.join('、')}`,
      );
    }
  }
  const columns = headers.map((header) => {
    const target = mapped.get(headerKey(header));
    if (target === SKIP) return null;
    const column = target === undefined ? COLUMN_OF.get(headerKey(header)) : target;
    if (column !== undefined && isColumn(column)) return column;
    if (target === undefined) problems.push(unknownHeader(header));
    return null;
  });
  for (const column of ROSTER_COLUMNS) {
    const sources = headers.filter((_, at) => columns[at] === column);
    if (sources.length > 1 && !LIST_COLUMNS.has(column)) {
      problems.push(
        `${column} に当たる列が${String(sources.length)}つあります（${sources.join('、')}）。` +
          `使わない列を --map ${sources.at(-1) ?? ''}=- のように外してください。`,
      );
    }
  }
  if (!columns.includes('name') && problems.length === 0) {
    problems.push('name（氏名・名称）の列がありません。--map 見出し=name で指定してください。');
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, columns };
}

function unknownHeader(header: string): string {
  return (
    `見出し「${header}」が何の列か分かりません。--map ${header}=項目 で指定するか、--map ${header}=- で読み飛ばしてください。` +
    `使える項目: ${ROSTER_COLUMNS.join('、')}`
  );
}

function isColumn(word: string): word is RosterColumn {
  return (ROSTER_COLUMNS as readonly string[]).includes(word);
}

function headerKey(header: string): string {
  return keyOf(header).replace(/[\s-]/g, '_').replace(/^_|_$/g, '');
}
