import ts from 'typescript';
import type { Source } from './imports.js';
import { importedFile } from './imports.js';

/** A text of the program that reads like a query, as far as it is known without running anything. */
export interface SqlText {
  path: string;
  line: number;
  sql: string;
}

/** What stands where a value is only known at run time. */
const UNKNOWN = ' unknown_ ';
/** Of one text: `${a ? 'x' : 'y'}` makes two. More would tell nothing new. */
const VARIANTS_MAX = 32;
const DEPTH_MAX = 8;

/**
 * Every SELECT with an ORDER BY that the sources write, with the constants, choices and one-line
 * functions in it put in, also from other files.
 */
export function sqlTexts(sources: readonly Source[]): SqlText[] {
  const trees = new Map(sources.map((source) => [source.path, treeOf(source)]));
  const reader = new TextReader(trees);
  return sources.flatMap(({ path }) => {
    const tree = trees.get(path);
    return tree ? textsIn(path, tree, reader) : [];
  });
}

function textsIn(path: string, tree: ts.SourceFile, reader: TextReader): SqlText[] {
  const texts: SqlText[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && /\bselect\b|\border\s+by\b/i.test(node.getText())) {
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const sql of reader.read(node, path)) {
        if (/\bselect\b/i.test(sql) && /\border\s+by\b/i.test(sql)) texts.push({ path, line, sql });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

const isText = (node: ts.Node): node is ts.Expression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node);

/** What a name stands for, and in which file. */
interface Found {
  value: ts.Node;
  path: string;
}

/** Reads what an expression is as a text: all it can be, with {@link UNKNOWN} for what is not known. */
class TextReader {
  constructor(private readonly trees: ReadonlyMap<string, ts.SourceFile>) {}

  read(node: ts.Node, path: string, depth = 0): string[] {
    if (depth > DEPTH_MAX) return [UNKNOWN];
    const deeper = (part: ts.Node) => this.read(part, path, depth + 1);
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isNumericLiteral(node)) return [node.text];
    if (ts.isTemplateExpression(node)) {
      return node.templateSpans.reduce(
        (texts, { expression, literal }) =>
          joined(joined(texts, deeper(expression)), [literal.text]),
        [node.head.text],
      );
    }
    if (isSum(node)) return joined(deeper(node.left), deeper(node.right));
    if (ts.isConditionalExpression(node)) {
      return [...deeper(node.whenTrue), ...deeper(node.whenFalse)].slice(0, VARIANTS_MAX);
    }
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) {
      return deeper(node.expression);
    }
    if (ts.isSatisfiesExpression(node)) return deeper(node.expression);
    if (ts.isElementAccessExpression(node)) return this.membersOf(node.expression, path, depth);
    if (ts.isIdentifier(node)) return this.readName(node, path, depth);
    if (ts.isCallExpression(node)) return this.readCall(node, path, depth);
    return [UNKNOWN];
  }

  /** `SORTS[query.sort]` may be any of them. */
  private membersOf(node: ts.Expression, path: string, depth: number): string[] {
    const found = ts.isIdentifier(node) ? this.constant(node, path) : undefined;
    let value = found?.value;
    while (value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value))) {
      value = value.expression;
    }
    if (!found || !value || !ts.isObjectLiteralExpression(value)) return [UNKNOWN];
    return value.properties
      .flatMap((property) =>
        ts.isPropertyAssignment(property)
          ? this.read(property.initializer, found.path, depth + 1)
          : [],
      )
      .slice(0, VARIANTS_MAX);
  }

  private readName(name: ts.Identifier, path: string, depth: number): string[] {
    const found = this.constant(name, path);
    return found ? this.read(found.value, found.path, depth + 1) : [UNKNOWN];
  }

  /** `[a, b].join(', ')`, and functions that only put a text together. */
  private readCall(node: ts.CallExpression, path: string, depth: number): string[] {
    const callee = node.expression;
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'join') {
      const list = ts.isIdentifier(callee.expression)
        ? this.constant(callee.expression, path)
        : { value: callee.expression, path };
      const between = node.arguments[0];
      if (!list || !ts.isArrayLiteralExpression(list.value) || !between) return [UNKNOWN];
      const separator = this.read(between, path, depth + 1);
      const [first = [''], ...rest] = list.value.elements.map((expression) =>
        this.read(expression, list.path, depth + 1),
      );
      return rest.reduce((texts, it) => joined(joined(texts, separator), it), first);
    }
    if (!ts.isIdentifier(callee)) return [UNKNOWN];
    const found = this.constant(callee, path);
    const body = found && resultOf(found.value);
    return body ? this.read(body, found.path, depth + 1) : [UNKNOWN];
  }

  /** What a name stands for: a constant or function of its own file, or one it imports. */
  private constant(use: ts.Identifier, path: string): Found | undefined {
    const node = declared(use, use.text);
    return node ? { value: node, path } : this.imported(use.text, path);
  }

  private imported(name: string, path: string): Found | undefined {
    for (const statement of this.trees.get(path)?.statements ?? []) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
        continue;
      const names = statement.importClause?.namedBindings;
      if (!names || !ts.isNamedImports(names)) continue;
      const imported = names.elements.find((element) => element.name.text === name);
      if (!imported) continue;
      const file = importedFile(path, statement.moduleSpecifier.text, new Set(this.trees.keys()));
      const tree = file && this.trees.get(file);
      const original = (imported.propertyName ?? imported.name).text;
      const value = tree && declared(tree, original);
      return file && value ? { value, path: file } : undefined;
    }
    return undefined;
  }
}

/** What a name means where it is used: the nearest block that declares it, the file at last. */
function declared(use: ts.Node, name: string): ts.Node | undefined {
  for (let scope: ts.Node | undefined = use; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
      if (!ts.isVariableStatement(statement)) continue;
      const variableDeclaration = statement.declarationList.declarations.find(
        (declaration) => ts.isIdentifier(declaration.name) && declaration.name.text === name,
      );
      if (variableDeclaration) return variableDeclaration.initializer;
    }
  }
  return undefined;
}

/** What a function gives where that is one expression. */
function resultOf(node: ts.Node): ts.Node | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionDeclaration(node)) return undefined;
  const { body } = node;
  if (!body || !ts.isBlock(body)) return body;
  const [statement] = body.statements;
  return body.statements.length === 1 && statement && ts.isReturnStatement(statement)
    ? statement.expression
    : undefined;
}

const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, VARIANTS_MAX);

function treeOf({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}
