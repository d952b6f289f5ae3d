import { posix } from 'node:path';
import { COMPOSITION } from './floors.js';
import { addressOf } from './source-tree.js';
import type { Rule } from './rules.js';

/** Rooms that are one folder of tools each, and what puts the rooms together. */
const FLAT_ROOMS: readonly string[] = ['text', 'database', ...COMPOSITION];
/** The ways in: for other rooms, and for the operator's commands. */
const ROOT_FILES: readonly string[] = ['index.ts', 'cli.ts'];

/** Every file has a home: what is neither a use case nor a rule lies in services/. */
export const nothingLoose: Rule = (house) =>
  house.sources.flatMap(({ path }) => {
    const address = addressOf(path);
    if (address?.room === undefined || address.part !== undefined) return [];
    const { room, file } = address;
    const leadsIn = ROOT_FILES.includes(file) || file === `${room}.module.ts`;
    return FLAT_ROOMS.includes(room) || leadsIn
      ? []
      : [`${path} lies loose at its room's root: move it to services/ or the folder of its kind`];
  });

/** Kinds of visitors of the portal. Each may use the public pages' parts and what all share. */
const VISITORS: readonly string[] = ['requester', 'participant', 'supporter', 'sign-in'];

/** A kind of visitor's pages can be changed without looking at another's. */
export const separateVisitors: Rule = (house) =>
  house.sources.flatMap(({ path }) =>
    (house.imports.get(path) ?? []).flatMap((it) => {
      const [from, to] = [visitorOf(path), visitorOf(it.file ?? '')];
      if (from === undefined || to === undefined || from === to || to === 'public') return [];
      return [
        `${path}:${it.line}: pages for ${from} use ${it.file}: move what both need to portal/components, forms or http`,
      ];
    }),
  );

function visitorOf(path: string): string | undefined {
  const [, room, part] = path.split('/');
  if (room !== 'portal' || part === undefined) return undefined;
  return part === 'public' || VISITORS.includes(part) ? part : undefined;
}

/** `Entity`, its import's names and the file it comes from: another room's index. */
const FOREIGN_ENTITY =
  /^(?:import|export)\b[^;]*?\b(\w+Entity)\b[^;]*? from '((?:\.\.\/)+[a-z-]+\/index\.js)'/gmu;

/**
 * How a room stores things is its own. Others read its records, and name an entity only in their own
 * entities, for a foreign key.
 */
export const entitiesStayInside: Rule = (house) =>
  house.sources
    .filter(({ path }) => path.startsWith('server/') && !/\.entit(?:y|ies)\.ts$/.test(path))
    .flatMap(({ path, text }) =>
      Array.from(
        text.matchAll(FOREIGN_ENTITY),
        ([, entity = '', from = '']) =>
          `${path} takes ${entity} from ${from}: read the record which that room exports`,
      ),
    );

const COMMENTS = /\/\*[\s\S]*?\*\//g;

/** `'x.js'` outside an import: the file is found by its name when the product runs. */
const NAMED_FILE = /(?<!from )(?<!import\()'((?:\.{0,2}\/)?[a-z-]+(?:\/[a-z-]+)*\.js)'/g;

/** A file that is started or loaded by its name is there: no compiler sees that it was renamed. */
export const namedFilesExist: Rule = (house) => {
  const known = new Set(house.sources.map(({ path }) => path.replace(/\.tsx?$/, '.js')));
  return house.sources
    .filter(({ path }) => path.startsWith('server/'))
    .flatMap(({ path, text }) =>
      Array.from(text.replace(COMMENTS, '').matchAll(NAMED_FILE), ([, name = '']) => name)
        .filter((name) => {
          const beside = posix.join(posix.dirname(path), name);
          return !known.has(beside) && !known.has(posix.join('server', name));
        })
        .map((name) => `${path} names ${name}, which is neither beside it nor in server/`),
    );
};
