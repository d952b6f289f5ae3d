import { readSources } from './source-tree.js';
import { shadowedOrder, type Columns } from './sql-order.js';
import { sqlTexts } from './sql-texts.js';

const COLUMNS: Columns = new Map([
  ['audit_entry', new Set(['id', 'at', 'action'])],
  ['audit_seal', new Set(['to_id', 'hash'])],
]);
const judged = (sql: string) => shadowedOrder(sql, COLUMNS);

describe('a query that sorts by an output column which hides a column', () => {
  it.each([
    `SELECT to_id::text, entries FROM audit_seal ORDER BY to_id DESC LIMIT 1`,
    `SELECT id::text AS id FROM audit_entry ORDER BY id`,
    `SELECT id :: text FROM audit_entry WHERE id > $1 ORDER BY at, id`,
    `SELECT CAST(id AS text) FROM audit_entry ORDER BY id`,
    `SELECT cast(e.id AS text) AS id FROM audit_entry e ORDER BY id`,
    `SELECT (id)::text FROM audit_entry ORDER BY "id"`,
    `SELECT it.id::text FROM audit_entry it ORDER BY id ASC NULLS LAST`,
    `SELECT to_char(at, 'YYYY') AS at FROM audit_entry ORDER BY at`,
    `SELECT to_char(at, 'YYYY') at FROM audit_entry ORDER BY at`,
    `SELECT lower(action) AS action FROM audit_entry ORDER BY action`,
    `SELECT 'ORDER BY' || hash AS to_id FROM audit_seal ORDER BY to_id`,
    `SELECT action AS id FROM audit_entry ORDER BY id`,
    `SELECT x FROM (SELECT id::text FROM audit_entry ORDER BY id LIMIT 3) run`,
    `WITH run AS (SELECT id::text FROM audit_entry ORDER BY id) SELECT 1 FROM run`,
    `SELECT id::text FROM audit_entry UNION ALL SELECT '1' ORDER BY id`,
    `SELECT 1 FROM a WHERE b IN (SELECT c::text FROM d ORDER BY c)`,
    `select Id::text from audit_entry order by ID`,
    `SELECT DISTINCT id::text FROM audit_entry ORDER BY 1`,
    `SELECT DISTINCT ON (id) id::text, at FROM audit_entry ORDER BY id`,
  ])('is found: %s', (sql) => {
    expect(judged(sql)).toHaveLength(1);
  });

  it.each([
    `SELECT id::text FROM audit_entry ORDER BY audit_entry.id`,
    `SELECT id, at FROM audit_entry ORDER BY at, id`,
    `SELECT it.id AS id FROM audit_entry it ORDER BY id`,
    `SELECT id::text AS "entryId" FROM audit_entry ORDER BY id`,
    `SELECT id::text FROM audit_entry ORDER BY id::bigint`,
    `SELECT count(*) AS total FROM audit_entry GROUP BY action ORDER BY total DESC`,
    `SELECT array_agg(id ORDER BY id) AS ids, max(at)::text AS day FROM audit_entry ORDER BY day`,
    `SELECT id::text, row_number() OVER (ORDER BY id) FROM audit_entry`,
    `SELECT max(id)::text AS to_id FROM (SELECT id FROM audit_entry ORDER BY id LIMIT 9) run`,
    `SELECT action -- , id::text
     FROM audit_entry ORDER BY id`,
    `SELECT DISTINCT action FROM audit_entry ORDER BY 1`,
    `SELECT DISTINCT ON (id) id, at FROM audit_entry ORDER BY id, at DESC`,
  ])('is not seen where there is none: %s', (sql) => {
    expect(judged(sql)).toEqual([]);
  });
});

describe('the texts of the sources', () => {
  const found = (...files: [string, string][]) =>
    sqlTexts(files.map(([path, text]) => ({ path, text }))).map(({ sql }) => judged(sql).length);

  it('are read with constants, imported ones too, choices and one-line functions put in', () => {
    const columns: [string, string] = [
      'server/a/columns.ts',
      'export const COLUMNS = `id::text, at`; export const of = (it: string) => `${it}.id::text`;',
    ];
    const importing = `import { COLUMNS as C, of } from './columns.js';`;
    expect(
      found(columns, ['server/a/b.ts', `${importing} q(\`SELECT \${C} FROM x ORDER BY id\`);`]),
    ).toEqual([1]);
    expect(
      found(columns, [
        'server/a/b.ts',
        `${importing} q(\`SELECT \${of('x')} FROM x ORDER BY id\`);`,
      ]),
    ).toEqual([1]);
    expect(
      found([
        'server/a/b.ts',
        `const S = { a: 'at', b: 'id' }; q(\`SELECT id::text FROM x ORDER BY \${S[k]}\`);`,
      ]),
    ).toEqual([0, 1]);
    expect(
      found(['server/a/b.ts', `q('SELECT id::text FROM x ' + 'ORDER BY ' + (a ? 'id' : 'at'));`]),
    ).toContain(1);
  });
});

test('no query of the product or its tests sorts by a cast that hides its column', () => {
  const sources = readSources();
  const texts = sqlTexts(sources);
  expect(texts.length).toBeGreaterThan(100);
  const columns = columnsOf(sources.filter(({ path }) => path.includes('/migrations/')));
  expect(columns.get('audit_seal')).toContain('to_id');
  const wrong = texts
    .filter(({ path }) => path !== 'tests/architecture/sql-order.test.ts')
    .flatMap(({ path, line, sql }) =>
      shadowedOrder(sql, columns).map(
        (what) =>
          `${path}:${String(line)}: ${what}; name the table (table.column) or leave the cast out`,
      ),
    );
  expect([...new Set(wrong)]).toEqual([]);
}, 120_000);

/** Tables and their columns, as the migrations write them. */
function columnsOf(migrations: readonly { text: string }[]): Columns {
  const columns = new Map<string, Set<string>>();
  const of = (table: string) => columns.get(table) ?? columns.set(table, new Set()).get(table)!;
  for (const { text } of migrations) {
    for (const [, table = '', body = ''] of text.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\)`/g)) {
      for (const [, column = ''] of body.matchAll(/^ +([a-z_]+) [a-z]/gm)) of(table).add(column);
    }
    for (const [, table = '', body = ''] of text.matchAll(/ALTER TABLE (\w+)\b([^`]*)`/g)) {
      for (const [, column = ''] of body.matchAll(/ADD (?:COLUMN )?([a-z_]+) [a-z]/g)) {
        of(table).add(column);
      }
    }
  }
  return columns;
}
