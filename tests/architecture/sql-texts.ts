import ts from 'typescript';
import type { Source } from './imports.js';
import { isSum, TextReader, treeOf } from './text-reader.js';

/** A text of the program that reads like a query, as far as it is known without running anything. */
export interface SqlText {
  path: string;
  line: number;
  sql: string;
}

/** Which texts are wanted: by how they are written, and by what they are once everything is put in. */
export interface Wanted {
  written: RegExp;
  put: readonly RegExp[];
}

/** Every SELECT with an ORDER BY. */
const SORTED: Wanted = {
  written: /\bselect\b|\border\s+by\b/i,
  put: [/\bselect\b/i, /\border\s+by\b/i],
};

/**
 * Every text of the wanted kind that the sources write, with the constants, choices and one-line functions
 * in it put in, also from other files.
 */
export function sqlTexts(sources: readonly Source[], wanted: Wanted = SORTED): SqlText[] {
  const trees = new Map(sources.map((source) => [source.path, treeOf(source)]));
  const reader = new TextReader(trees);
  return sources.flatMap(({ path }) => {
    const tree = trees.get(path);
    return tree ? textsIn(path, tree, reader, wanted) : [];
  });
}

function textsIn(path: string, tree: ts.SourceFile, reader: TextReader, wanted: Wanted): SqlText[] {
  const texts: SqlText[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && wanted.written.test(node.getText())) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const sql of reader.read(node, path)) {
        if (wanted.put.every((pattern) => pattern.test(sql))) texts.push({ path, line, sql });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node);
