import { readSources } from './source-tree.js';
import { tablesNamed } from './sql-tables.js';
import { foreignNames } from './table-doors.js';
import { ownerless, ownersOf } from './table-owners.js';

const ROOMS = {
  'server/consultations/db/consultation.entity.ts':
    '@Entity() export class ConsultationEntity { id: string; }',
  'server/consultations/db/case-brief.view.ts': `export const CASE_BRIEF = 'case_brief';`,
  'server/consultations/db/inner.view.ts': `export const INNER = 'inner_view';`,
  'server/consultations/index.ts': `export { CASE_BRIEF } from './db/case-brief.view.js';
    export { ConsultationEntity } from './db/consultation.entity.js';
    export { FIELDS } from './db/fields.js';`,
  'server/consultations/db/fields.ts': 'export const FIELDS = `SELECT id FROM consultation`;',
  'server/surveys/db/answer.entity.ts': `@Entity('survey_answer') export class AnswerEntity {}`,
};
const DOOR = `import { ConsultationEntity, FIELDS } from '../../consultations/index.js';\n`;

/** What is wrong with one file among rooms that are right. */
function judged(text: string, path = 'server/surveys/queries/a.ts'): string[] {
  const sources = Object.entries({ ...ROOMS, [path]: text }).map(([path, text]) => ({
    path,
    text,
  }));
  return foreignNames(sources, ownersOf(sources, { kpi: ['kpi_rollup'] })).map(
    ({ sentence }) => sentence,
  );
}

describe('the tables a query names', () => {
  it.each([
    ['SELECT * FROM a JOIN b USING (id) LEFT JOIN c AS d ON true', ['a', 'b', 'c']],
    ['SELECT 1 FROM a AS x, b y, LATERAL (SELECT 2 FROM c) AS z', ['a', 'b', 'c']],
    ['UPDATE a SET x = 1 FROM b WHERE a.id = b.id', ['a', 'b']],
    ['DELETE FROM ONLY a USING b', ['a', 'b']],
    ['WITH m AS (UPDATE a SET x = 1 RETURNING id) INSERT INTO b SELECT id FROM m', ['a', 'b', 'm']],
    ['INSERT INTO "a" (x) VALUES (1) ON CONFLICT DO UPDATE SET x = 2', ['a']],
    ['SELECT 1 FROM public.a WHERE x IS DISTINCT FROM y FOR UPDATE', ['a']],
    ['SELECT 1 FROM bullmq.a', []],
    ['TRUNCATE a; LOCK TABLE b IN SHARE MODE', ['a', 'b']],
    [`SELECT 'from a' -- from b\n FROM c`, ['c']],
    [`SELECT to_jsonb(null::a), 'b'::regclass`, ['a', 'b']],
    ['MERGE INTO a USING b ON true WHEN MATCHED THEN DELETE', ['a', 'b']],
  ])('are found: %s', (sql, names) => {
    expect(new Set(tablesNamed(sql))).toEqual(new Set(names));
  });
});

describe('a table of another room', () => {
  it.each([
    ['read', 'q(`SELECT 1 FROM consultation WHERE id = $1`);'],
    ['joined', 'q(`SELECT 1 FROM survey_answer JOIN consultation ON true`);'],
    ['written', 'q(`UPDATE consultation SET title = $1`);'],
    ['added to', 'q(`INSERT INTO consultation (id) VALUES ($1)`);'],
    ['emptied', 'q(`DELETE FROM consultation`);'],
    ['read in a fragment', 'const WHOSE = `JOIN consultation ON true`;'],
    ['read in a sum', `q('SELECT 1 ' + 'FROM ' + 'consultation');`],
    ['named by a constant', "const T = 'consultation'; q(`SELECT 1 FROM ${T}`);"],
    ['named by a list', "const T = { a: { t: 'consultation' } }; q(`SELECT 1 FROM ${T[k].t}`);"],
    [
      'named by a part of a list',
      "const T = { a: { t: 'consultation' } }; const { t } = T[k]; q(`SELECT 1 FROM ${t}`);",
    ],
    ['named in a loop', "for (const t of ['consultation']) q(`DELETE FROM ${t}`);"],
    ['named by a parameter', "function f(t: 'consultation' | 'b') { q(`DELETE FROM ${t}`); }"],
    ['named by a choice', "q(`SELECT 1 FROM ${x ? 'survey_answer' : 'consultation'}`);"],
    ['read with SQL of that room', `${DOOR}q(\`\${FIELDS} WHERE true\`);`],
    ['read as an entity', `${DOOR}manager.find(ConsultationEntity);`],
    ['read as an entity of another name', `import { ConsultationEntity as C } from 'x'; f(C);`],
    ['read through its repository', `${DOOR}source.getRepository(ConsultationEntity);`],
    ['read through a repository found by name', `source.getRepository('ConsultationEntity');`],
    [
      'injected as a repository',
      `${DOOR}class A { constructor(@InjectRepository(ConsultationEntity) c) {} }`,
    ],
    ['joined by a query builder', `b.innerJoin('consultation', 'c');`],
    ['joined by a relation', `b.leftJoinAndSelect('answer.consultation', 'c');`],
    ['read as a relation', `m.find(AnswerEntity, { relations: { consultation: true } });`],
    ['searched as a relation', `m.find(AnswerEntity, { where: { consultation: { id } } });`],
    ['registered as personal data', `blankedTable({ name: 'x', table: 'consultation' });`],
    ['read from a schema that is not known', 'q(`SELECT 1 FROM ${s}.consultation`);'],
    [
      'read by its row type',
      'q(`SELECT * FROM jsonb_populate_recordset(null::consultation, $1)`);',
    ],
    ['read by name', `tx.findOneBy('consultation', { id });`],
    ['changed by name', `this.unitOfWork.read.update('consultation', { id }, {});`],
    ['loaded in bulk', `bulkLoader('survey_answer', 'consultation');`],
  ])('may not be %s', (_how, text) => {
    expect(judged(text)).toEqual([
      expect.stringMatching(
        /^server\/surveys\/queries\/a\.ts:\d+: surveys names the table consultation of consultations: call/,
      ),
    ]);
  });

  it('is seen wherever it is written: in a room, beside the rooms, and without an entity', () => {
    expect(judged('q(`SELECT 1 FROM survey_answer`);', 'server/cli/a.ts')).toHaveLength(1);
    expect(judged('q(`SELECT 1 FROM survey_answer`);', 'server/work.module.ts')).toHaveLength(1);
    expect(judged('q(`SELECT 1 FROM kpi_rollup`);')).toHaveLength(1);
  });

  it('may be pointed to by a foreign key, which reads nothing, unless it is loaded at once', () => {
    const key = (options: string) =>
      `${DOOR}class A { @ManyToOne(() => ConsultationEntity${options}) consultation?: object; }`;
    expect(judged(key(''), 'server/surveys/db/b.entity.ts')).toEqual([]);
    expect(judged(key(', { eager: true }'), 'server/surveys/db/b.entity.ts')).toHaveLength(1);
  });

  it('may not be read by a relation of another name', () => {
    const entity = `${DOOR}@Entity() export class AnswerEntity {
      @ManyToOne(() => ConsultationEntity) about?: object; }
      m.find(AnswerEntity, { relations: { about: true } });
      b.leftJoin('answer.about', 'c');`;
    expect(judged(entity, 'server/surveys/db/answer.entity.ts')).toHaveLength(2);
  });

  it('has one room only', () => {
    const sources = [
      { path: 'server/kpi/db/a.ts', text: `@Entity('consultation') export class MineEntity {}` },
      ...Object.entries(ROOMS).map(([path, text]) => ({ path, text })),
    ];
    expect(ownersOf(sources, {}).contested).toEqual(['consultation']);
  });

  it('is not seen in what is none: own tables, columns, sentences, types, functions', () => {
    expect(
      judged(`
        ${DOOR}
        q(\`SELECT consultation.id FROM survey_answer AS consultation\`);
        q(\`SELECT extract(epoch FROM consultation_id) FROM unnest($1) AS consultation\`);
        const words = 'from a consultation to an answer';
        const audit = { recordType: 'consultation' };
        hash.update('consultation');
        function f(c: ConsultationEntity): ConsultationEntity { return c; }
      `),
    ).toEqual([]);
  });

  it('may not hide behind a name that is only known at run time', () => {
    expect(judged('function f(t: string) { q(`SELECT 1 FROM ${t}`); }')).toEqual([
      expect.stringContaining('only known at run time'),
    ]);
  });
});

describe('a view', () => {
  it('is read by rooms above when its room exports it', () => {
    expect(judged('q(`SELECT 1 FROM case_brief`);')).toEqual([]);
    expect(judged('q(`SELECT 1 FROM inner_view`);')).toEqual([
      expect.stringContaining('names the table inner_view of consultations'),
    ]);
  });

  it('is not read by rooms beside or below', () => {
    expect(judged('q(`SELECT 1 FROM case_brief`);', 'server/lexicon/queries/a.ts')).toEqual([
      expect.stringContaining('which is not below it'),
    ]);
  });

  it('is not written', () => {
    expect(judged('q(`UPDATE case_brief SET title = $1`);')).toEqual([
      expect.stringContaining('writes the view case_brief'),
    ]);
  });
});

describe('a table without an owner', () => {
  it('is named', () => {
    const migration = {
      path: 'server/database/migrations/1.ts',
      text: 'async up() { q(`CREATE TABLE consultation (id int)`); q(`CREATE UNLOGGED TABLE lost (id int)`); }',
    };
    const sources = [migration, ...Object.entries(ROOMS).map(([path, text]) => ({ path, text }))];
    expect(ownerless(sources, ownersOf(sources, {}))).toEqual(['lost']);
  });
});

describe('the tables of the product', () => {
  const sources = readSources();
  const owners = ownersOf(sources);

  it('belong to a room, each of them', () => {
    expect(ownerless(sources, owners)).toEqual([]);
    expect(owners.contested).toEqual([]);
    expect(owners.tables.size).toBeGreaterThan(90);
  });

  it('are named inside their rooms only', () => {
    expect(foreignNames(sources, owners).map(({ sentence }) => sentence)).toEqual([]);
  }, 120_000);
});
