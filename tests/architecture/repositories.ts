import { addressOf } from './source-tree.js';
import type { Rule } from './rules.js';

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** What a use case says to a connection instead of to a repository. */
const TABLE_TALK: readonly RegExp[] = [
  /\.(?:query|getRepository|createQueryBuilder|queryBuilder)\s*[(<]/,
  /\b(?:tx|read|manager)\s*\.(?:find|exists|count|insert|update|upsert|save|delete|remove|create)\w*\(/,
  /\b\w+Entity\b/,
];

/** A use case says what happens; how it is stored is said in db/, by a repository. */
export const commandsUseRepositories: Rule = (house) =>
  house.sources.flatMap(({ path, text }) => {
    const address = addressOf(path);
    if (address?.part !== 'commands') return [];
    const imported = (house.imports.get(path) ?? [])
      .map((it) => ({ line: it.line, name: it.file ?? it.specifier }))
      .filter(({ name }) => name === 'typeorm' || /\.entit(?:y|ies)\.ts$/.test(name))
      .map(({ line, name }) => `${path}:${line} imports ${name}`);
    const code = text.replace(COMMENTS, '');
    const said = TABLE_TALK.flatMap((pattern) => pattern.exec(code)?.[0] ?? []).map(
      (words) => `${path} says ${words}`,
    );
    return [...imported, ...said].map(
      (what) => `${what}: ask a repository of the room (db/*.repository.ts)`,
    );
  });
