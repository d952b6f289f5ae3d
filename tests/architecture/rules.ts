import {
  COMPOSITION,
  IMPURE_PACKAGES,
  MAX_LINES,
  NEIGHBOURS,
  OPEN_ROOMS,
  floorOf,
} from './floors.js';
import { commandsUseRepositories } from './repositories.js';
import { entitiesStayInside, namedFilesExist, nothingLoose, separateVisitors } from './homes.js';
import { addressOf } from './source-tree.js';
import type { House } from './source-tree.js';
import type { Import } from './imports.js';

/** Each rule answers with sentences: where, what is wrong, what to do. */
export type Rule = (house: House) => string[];

/** Rooms only downwards, never sideways, and never up. */
export const floors: Rule = (house) =>
  eachRoomImport(house, (from, to, where) => {
    if (COMPOSITION.includes(to)) {
      return `${where} imports ${to}/, which puts rooms together: move the shared part into a room`;
    }
    if (COMPOSITION.includes(from)) return undefined;
    const [upper, lower] = [floorOf(from), floorOf(to)];
    if (upper === undefined || lower === undefined) {
      const unknown = upper === undefined ? from : to;
      return `${where}: the room ${unknown} has no floor: give it one in tests/architecture/floors.ts`;
    }
    if (lower < upper || NEIGHBOURS[from]?.includes(to)) return undefined;
    const direction = lower === upper ? `on its own floor ${upper}` : `up on floor ${lower}`;
    return `${where}: ${from} imports ${to}, ${direction}: send an outbox event, or move the shared part down`;
  });

/** Other rooms are entered through their index.ts. */
export const doors: Rule = (house) =>
  eachRoomImport(house, (_from, to, where, target) => {
    if (OPEN_ROOMS.includes(to) || COMPOSITION.includes(to)) return undefined;
    if (target === `server/${to}/index.ts`) return undefined;
    return `${where} reaches into ${target}: import from ${to}/index.js, and export there what others may use`;
  });

/** domain/ knows its own domain and the pure code of floor 0. */
export const pureDomains: Rule = (house) =>
  eachImport(house, (path, it, where) => {
    const from = addressOf(path);
    if (from?.part !== 'domain') return undefined;
    if (it.file === undefined) {
      return isImpure(it.specifier)
        ? `${where}: domain/ imports ${it.specifier}: keep the rule pure and let commands/ do this`
        : undefined;
    }
    const to = addressOf(it.file);
    if (to?.room === from.room && to?.part === 'domain') return undefined;
    if (to?.room === 'platform' || to?.room === 'text') {
      const chain = it.typeOnly ? undefined : impureChain(house, it.file);
      return (
        chain && `${where}: domain/ reaches ${chain}: import a pure file of ${to.room} instead`
      );
    }
    return `${where}: domain/ imports ${it.file}: only its own domain/, platform and text are allowed`;
  });

/** Controllers and job handlers use commands and queries, not tables. */
export const noTablesAtTheEdge: Rule = (house) =>
  eachImport(house, (path, it, where) => {
    const edge = edgeOf(path);
    if (edge === undefined) return undefined;
    if (it.file === undefined || addressOf(it.file)?.part !== 'db') return undefined;
    return `${where}: ${edge}/ imports ${it.file}: ask a command or a query of the room`;
  });

/** Nor do they reach a table through a file that is neither: only commands/ and queries/ lead there. */
export const noWayRoundToTables: Rule = (house) =>
  house.sources.flatMap(({ path }) => {
    const edge = edgeOf(path);
    if (edge === undefined) return [];
    const chain = chainToTables(house, path);
    return chain === undefined
      ? []
      : [`${chain.join(' → ')}: ${edge}/ reaches a table: go through commands/ or queries/`];
  });

/** A controller holds no connection: what it could do with one belongs in a command or a query. */
export const noDatabaseInControllers: Rule = (house) => [
  ...eachImport(house, (path, it, where) =>
    edgeOf(path) === 'http' && CONNECTIONS.test(it.file ?? it.specifier)
      ? `${where}: a controller imports ${it.specifier}: ask a command or a query of the room`
      : undefined,
  ),
  ...house.sources.flatMap(({ path, text }) => {
    const name = edgeOf(path) === 'http' && CONNECTION_NAMES.exec(text.replace(COMMENTS, ''))?.[0];
    return name
      ? [`${path}: a controller names ${name}: ask a command or a query of the room`]
      : [];
  }),
];

/** What a connection comes from, by whatever way it is handed on. */
const CONNECTIONS = /^(typeorm|@nestjs\/typeorm|pg|server\/database\/(?!idempotency\.).*)$/;
const CONNECTION_NAMES =
  /\b(DataSource|EntityManager|QueryRunner|UnitOfWork|Inject(DataSource|EntityManager|Repository))\b/;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** Controllers and job handlers, wherever they lie. */
function edgeOf(path: string): 'http' | 'jobs' | undefined {
  const address = addressOf(path);
  if (address?.part === 'http' || address?.file.includes('.controller.')) return 'http';
  return address?.part === 'jobs' || address?.file.includes('.job.') ? 'jobs' : undefined;
}

/** The back office knows the server by its generated client, and the server knows neither. */
export const separateHouses: Rule = (house) =>
  eachImport(house, (path, it, where) => {
    const [from, to] = [path.split('/')[0], it.file?.split('/')[0]];
    if (from === 'admin' && to !== undefined && to !== 'admin') {
      return `${where}: admin/ imports ${it.specifier}: use the client generated from openapi.json`;
    }
    if (from === 'server' && to !== undefined && to !== 'server') {
      return `${where}: server/ imports ${it.specifier}: the product must not depend on ${to}/`;
    }
    return undefined;
  });

/** Nobody should have to read a long file. */
export const shortFiles: Rule = (house) =>
  house.sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > MAX_LINES ? [`${path} has ${lines} lines (at most ${MAX_LINES}): split it`] : [];
  });

/** No file needs itself through others while loading. Types are erased and do not count. */
export const noCycles: Rule = (house) => {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: string[]): void => {
    const at = way.indexOf(path);
    if (at !== -1) {
      const circle = [...way.slice(at), path].join(' → ');
      found.push(`${circle}: a cycle; move what both need into a third file`);
      return;
    }
    if (done.has(path)) return;
    for (const it of house.imports.get(path) ?? []) {
      if (it.file !== undefined && !it.typeOnly) visit(it.file, [...way, path]);
    }
    done.add(path);
  };
  for (const { path } of house.sources) visit(path, []);
  return found;
};

/** Every room with a module is listed in app.module.ts, or is part of a room that is. */
export const listedModules: Rule = (house) => {
  const listed = new Set(
    (house.imports.get('server/app.module.ts') ?? []).map(
      (it) => it.file && addressOf(it.file)?.room,
    ),
  );
  return house.sources
    .map(({ path }) => /^server\/([^/]+)\/\1\.module\.ts$/.exec(path)?.[1])
    .filter((room) => room !== undefined && !listed.has(room))
    .map((room) => `server/${room}/${room}.module.ts is not imported by server/app.module.ts`);
};

export const RULES: Record<string, Rule> = {
  floors,
  doors,
  pureDomains,
  noTablesAtTheEdge,
  noWayRoundToTables,
  noDatabaseInControllers,
  separateHouses,
  shortFiles,
  noCycles,
  listedModules,
  nothingLoose,
  separateVisitors,
  entitiesStayInside,
  namedFilesExist,
  commandsUseRepositories,
};

function eachImport(
  house: House,
  judge: (path: string, it: Import, where: string) => string | undefined,
): string[] {
  return house.sources.flatMap(({ path }) =>
    (house.imports.get(path) ?? []).flatMap((it) => judge(path, it, `${path}:${it.line}`) ?? []),
  );
}

function eachRoomImport(
  house: House,
  judge: (from: string, to: string, where: string, target: string) => string | undefined,
): string[] {
  return eachImport(house, (path, it, where) => {
    const from = addressOf(path);
    const to = it.file === undefined ? undefined : addressOf(it.file);
    if (from?.room === undefined || to?.room === undefined || it.file === undefined) {
      return undefined;
    }
    return from.room === to.room ? undefined : judge(from.room, to.room, where, it.file);
  });
}

/** How a file gets to its room's db/ other than through commands/ and queries/, the shortest way first. */
function chainToTables(house: House, start: string): string[] | undefined {
  const room = addressOf(start)?.room;
  const ways = [[start]];
  const seen = new Set([start]);
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const { file, typeOnly } of house.imports.get(way.at(-1) ?? '') ?? []) {
      const to = file === undefined || typeOnly ? undefined : addressOf(file);
      if (file === undefined || to === undefined || to.room !== room || seen.has(file)) continue;
      // Straight into db/ is the rule above.
      if (to.part === 'db' && way.length > 1) return [...way, file];
      if (['commands', 'queries', 'domain', 'db'].includes(to.part ?? '')) continue;
      seen.add(file);
      ways.push([...way, file]);
    }
  }
  return undefined;
}

function impureChain(house: House, start: string, way: string[] = []): string | undefined {
  if (way.includes(start)) return undefined;
  for (const it of house.imports.get(start) ?? []) {
    if (it.typeOnly) continue;
    if (it.file === undefined) {
      if (isImpure(it.specifier)) return [...way, start, it.specifier].join(' → ');
    } else {
      const deeper = impureChain(house, it.file, [...way, start]);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

function isImpure(specifier: string): boolean {
  return IMPURE_PACKAGES.some((pattern) => pattern.test(specifier));
}
