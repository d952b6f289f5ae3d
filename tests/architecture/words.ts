import ts from 'typescript';
import type { Source } from './imports.js';

/**
 * Words that names do not use, and what they say instead (docs/glossary.md). They are private words or
 * words for several things at once.
 */
export const BANNED_WORDS: Readonly<Record<string, string>> = {
  ask: 'request, offer',
  asked: 'requested, offered',
  asks: 'requests',
  cast: 'the domain word',
  desk: 'staff, office, supporterPortal, fixture',
  door: 'checkIn, index',
  face: 'the domain word',
  keep: 'save, upsert, retain',
  keeps: 'saves',
  lane: 'queue',
  leash: 'watchdog',
  letter: 'mail, content',
  letters: 'mails, characters',
  lore: 'source',
  say: 'log, print',
  shrug: 'the domain word',
  tell: 'notify',
  tells: 'notifies',
  together: 'batcher',
  told: 'notified',
  trace: 'record',
  trap: 'the domain word',
  voice: 'comment',
};

/** One name with a banned word: where, and what to write instead. */
export interface BannedName {
  path: string;
  name: string;
  instead: string;
}

/** Names of files, classes, types, functions, methods, jobs and permissions that hold a banned word. */
export function bannedNames(sources: readonly Source[]): BannedName[] {
  return sources.flatMap(({ path, text }) => {
    const names = [path, ...declaredNames(path, text)];
    return names.flatMap((name) => {
      const word = wordsOf(name).find((part) => Object.hasOwn(BANNED_WORDS, part));
      return word === undefined ? [] : [{ path, name, instead: BANNED_WORDS[word] ?? '' }];
    });
  });
}

/** `askFollowUp`, `engagements.ask-follow-up`, `desk:read` → their words in small letters. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** A job's name (`room.what-it-does`) or a permission (`thing:verb`). */
const JOB_OR_PERMISSION = /^[a-z-]+(\.[a-z]+-[a-z-]+|:[a-z]+)$/;

function declaredNames(path: string, text: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isNamed(node) && node.name && ts.isIdentifier(node.name)) names.push(node.name.text);
    const named = ts.isStringLiteral(node) && path.startsWith('server/');
    if (named && JOB_OR_PERMISSION.test(node.text)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return names;
}

const isNamed = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node);
