import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from './imports.js';
import type { Import, Source } from './imports.js';

/** A set of files with everything they import. */
export interface House {
  sources: Source[];
  imports: ReadonlyMap<string, Import[]>;
}

/** Reads the imports of the given files. */
export function houseOf(sources: Source[]): House {
  const known = new Set(sources.map((source) => source.path));
  return {
    sources,
    imports: new Map(sources.map((source) => [source.path, importsOf(source, known)])),
  };
}

const ROOT = join(__dirname, '..', '..');
const FOLDERS = ['server', 'admin', 'tests'];
const IGNORED = /(^|\/)(node_modules|dist|generated|fixtures)(\/|$)/;

/** The project's own TypeScript. */
export function readSources(): Source[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !IGNORED.test(path)),
  ).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Where a file lives: `server/outbox/domain/x.ts` is in room `outbox`, part `domain`. */
export interface Address {
  room: string | undefined;
  part: string | undefined;
  /** File name for files directly in the room. */
  file: string;
}

/** Splits a path below server/; undefined for files elsewhere. */
export function addressOf(path: string): Address | undefined {
  const parts = path.split('/');
  if (parts[0] !== 'server') return undefined;
  const file = parts.at(-1) ?? '';
  if (parts.length === 2) return { room: undefined, part: undefined, file };
  return { room: parts[1], part: parts.length > 3 ? parts[2] : undefined, file };
}
