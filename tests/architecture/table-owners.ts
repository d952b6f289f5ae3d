import ts from 'typescript';
import type { Source } from './imports.js';
import { addressOf } from './source-tree.js';

/** Tables that no entity declares: their rooms write them in SQL only. */
export const TABLES_WITHOUT_ENTITY: Readonly<Record<string, readonly string[]>> = {
  audit: ['audit_former_seal', 'audit_reseal'],
  database: ['idempotency_key'],
  identity: ['rate_counter'],
  kpi: [
    'kpi_contribution',
    'kpi_correction',
    'kpi_correction_note',
    'kpi_rollup',
    'kpi_seminar_contribution',
    'kpi_survey_contribution',
  ],
  notifications: ['digest_item', 'mail_preference', 'mail_setting', 'mail_suppression'],
};

/** A table belongs to one room; a view in `db/*.view.ts` too, and others may read it. */
export interface Owners {
  tables: ReadonlyMap<string, string>;
  /** View → its room, for views that the room's index.ts exports. */
  views: ReadonlyMap<string, string>;
  /** Entity class → its table. */
  entities: ReadonlyMap<string, string>;
}

/** Reads `@Entity` of the rooms' db/, the list above, and the views that rooms export. */
export function ownersOf(sources: readonly Source[], listed = TABLES_WITHOUT_ENTITY): Owners {
  const tables = new Map<string, string>();
  const views = new Map<string, string>();
  const entities = new Map<string, string>();
  for (const [room, names] of Object.entries(listed)) {
    for (const name of names) tables.set(name, room);
  }
  for (const { path, text } of sources) {
    const room = addressOf(path)?.room;
    if (room === undefined || room === 'database') continue;
    for (const { className, table } of entitiesIn(path, text)) {
      tables.set(table, room);
      entities.set(className, table);
    }
    if (!path.startsWith(`server/${room}/db/`) || !path.endsWith('.view.ts')) continue;
    const index = sources.find((source) => source.path === `server/${room}/index.ts`)?.text ?? '';
    const exported = index.includes(`'./db/${path.split('/').at(-1)?.replace(/ts$/, 'js')}'`);
    for (const [, view = ''] of text.matchAll(/^export const \w+ = '(\w+)';$/gm)) {
      (exported ? views : tables).set(view, room);
    }
  }
  return { tables, views, entities };
}

/** Tables and views that migrations make and nobody owns. */
export function ownerless(sources: readonly Source[], { tables, views }: Owners): string[] {
  const made = new Set<string>();
  for (const { path, text } of sources) {
    if (!path.startsWith('server/database/migrations/')) continue;
    const up = text.split(/async down\(/)[0] ?? '';
    for (const [, name = ''] of up.matchAll(MADE)) made.add(name.replaceAll('"', ''));
    for (const [, name = ''] of up.matchAll(GONE)) made.delete(name);
  }
  return [...made].filter((name) => !tables.has(name) && !views.has(name)).sort();
}

const MADE =
  /\bCREATE (?:UNLOGGED |OR REPLACE |MATERIALIZED )*(?:TABLE|VIEW) (?:IF NOT EXISTS )?("?\w+"?)/gi;
const GONE = /\bDROP (?:TABLE|VIEW) (?:IF EXISTS )?(\w+)/gi;

function entitiesIn(path: string, text: string): { className: string; table: string }[] {
  if (!text.includes('@Entity(')) return [];
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  return tree.statements.flatMap((statement) => {
    if (!ts.isClassDeclaration(statement) || !statement.name) return [];
    const decorator = (ts.getDecorators(statement) ?? [])
      .map(({ expression }) => expression)
      .find((call) => ts.isCallExpression(call) && call.expression.getText() === 'Entity');
    if (!decorator || !ts.isCallExpression(decorator)) return [];
    const named = /'(\w+)'/.exec(decorator.arguments[0]?.getText() ?? '')?.[1];
    const className = statement.name.text;
    return [{ className, table: named ?? snake(className.replace(/Entity$/, '')) }];
  });
}

/** As server/database/snake-case-names.ts names a table. */
export const snake = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
