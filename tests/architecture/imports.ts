import { posix } from 'node:path';
import ts from 'typescript';

/** A source file, with its path from the project's folder (`server/outbox/services/relay.ts`). */
export interface Source {
  path: string;
  text: string;
}

/** One import, export-from or `import()` of a file. */
export interface Import {
  /** Path of the imported file when it is ours, otherwise undefined. */
  file: string | undefined;
  /** Name as written. */
  specifier: string;
  line: number;
  /** Erased by the compiler: knowledge, but no run-time dependency. */
  typeOnly: boolean;
}

/** Every import of a file, in the order they are written. */
export function importsOf(source: Source, known: ReadonlySet<string>): Import[] {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, kind);
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    found.push({
      specifier: specifier.text,
      file: importedFile(source.path, specifier.text, known),
      line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      typeOnly,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, isTypeOnly(node));
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}

/** Our own file that an import names, or the path as written where there is none; undefined for packages. */
export function importedFile(
  from: string,
  specifier: string,
  known: ReadonlySet<string>,
): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  const bare = path.replace(/\.js$/, '');
  const candidates = [`${bare}.ts`, `${bare}.tsx`, `${path}/index.ts`, `${path}/index.tsx`, path];
  return candidates.find((candidate) => known.has(candidate)) ?? path;
}
