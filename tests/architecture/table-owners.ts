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
  /** `room.property` → the table that relation leads to. */
  relations: ReadonlyMap<string, string>;
  /** Tables that two rooms call their own. */
  contested: readonly string[];
}

/** Reads `@Entity` of the rooms' db/, the list above, and the views that rooms export. */
export function ownersOf(sources: readonly Source[], listed = TABLES_WITHOUT_ENTITY): Owners {
  const tables = new Map<string, string>();
  const views = new Map<string, string>();
  const entities = new Map<string, string>();
  const targets = new Map<string, string>();
  const contested: string[] = [];
  const own = (table: string, room: string): void => {
    if ((tables.get(table) ?? room) !== room) contested.push(table);
    else tables.set(table, room);
  };
  for (const [room, names] of Object.entries(listed)) {
    for (const name of names) own(name, room);
  }
  for (const { path, text } of sources) {
    const room = addressOf(path)?.room;
    if (room === undefined || room === 'database') continue;
    for (const { className, table, relations } of entitiesIn(path, text)) {
      own(table, room);
      entities.set(className, table);
      for (const { property, target } of relations) targets.set(`${room}.${property}`, target);
    }
    if (!path.startsWith(`server/${room}/db/`) || !path.endsWith('.view.ts')) continue;
    const index = sources.find((source) => source.path === `server/${room}/index.ts`)?.text ?? '';
    for (const [, constant = '', view = ''] of text.matchAll(/^export const (\w+) = '(\w+)';$/gm)) {
      if (new RegExp(`\\b${constant}\\b`).test(index)) views.set(view, room);
      else own(view, room);
    }
  }
  const relations = new Map(
    [...targets].map(([property, target]) => [property, entities.get(target) ?? target]),
  );
  return { tables, views, entities, relations, contested };
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

interface DeclaredEntity {
  className: string;
  table: string;
  /** Properties that lead to another entity, and its class. */
  relations: { property: string; target: string }[];
}

function entitiesIn(path: string, text: string): DeclaredEntity[] {
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
    const table = named ?? snake(className.replace(/Entity$/, ''));
    return [{ className, table, relations: statement.members.flatMap(relationOf) }];
  });
}

/** `@ManyToOne(() => X) x`: x leads to X. */
function relationOf(member: ts.ClassElement): DeclaredEntity['relations'] {
  if (!ts.isPropertyDeclaration(member)) return [];
  const leads = /^@(?:Many|One)To(?:Many|One)\(\s*\(\)\s*=>\s*(\w+)/;
  return (ts.getDecorators(member) ?? []).flatMap((decorator) => {
    const target = leads.exec(decorator.getText())?.[1];
    return target === undefined ? [] : [{ property: member.name.getText(), target }];
  });
}

/** As server/database/snake-case-names.ts names a table. */
export const snake = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
