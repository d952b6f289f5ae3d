import ts from 'typescript';
import { importedFile, type Source } from './imports.js';

/** What stands where a value is only known at run time. */
const UNKNOWN = ' unknown_ ';
/** Of one text: `${a ? 'x' : 'y'}` makes two. More would tell nothing new. */
const VARIANTS_MAX = 32;
const DEPTH_MAX = 8;

export const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

/** What a name stands for, and in which file. */
interface Found {
  value: ts.Node;
  path: string;
}

/** Reads what an expression is as a text: all it can be, with {@link UNKNOWN} for what is not known. */
export class TextReader {
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
    if (ts.isPropertyAccessExpression(node)) {
      return this.membersOf(node.expression, path, depth, node.name.text);
    }
    if (ts.isIdentifier(node)) return this.readName(node, path, depth);
    // A parameter of the type 'a' | 'b', and the variable of a loop through a list.
    if (ts.isUnionTypeNode(node)) return node.types.flatMap(deeper).slice(0, VARIANTS_MAX);
    if (ts.isLiteralTypeNode(node)) return deeper(node.literal);
    if (ts.isArrayLiteralExpression(node))
      return node.elements.flatMap(deeper).slice(0, VARIANTS_MAX);
    if (ts.isCallExpression(node)) return this.readCall(node, path, depth);
    return [UNKNOWN];
  }

  /** `SORTS[query.sort]` may be any of them, `SORTS.newest` is one; so with objects in objects. */
  private membersOf(node: ts.Expression, path: string, depth: number, name?: string): string[] {
    const members = this.objectsOf(node, path, depth).flatMap(({ value, path: file }) =>
      membersIn(value, name).flatMap((member) => this.read(member, file, depth + 1)),
    );
    return members.length > 0 ? members.slice(0, VARIANTS_MAX) : [UNKNOWN];
  }

  private objectsOf(
    node: ts.Node,
    path: string,
    depth: number,
  ): { value: ts.ObjectLiteralExpression; path: string }[] {
    if (depth > DEPTH_MAX) return [];
    if (ts.isObjectLiteralExpression(node)) return [{ value: node, path }];
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      return this.objectsOf(node.expression, path, depth + 1);
    }
    if (ts.isIdentifier(node)) {
      const found = this.constant(node, path);
      return found ? this.objectsOf(found.value, found.path, depth + 1) : [];
    }
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    if (name === undefined && !ts.isElementAccessExpression(node)) return [];
    const { expression } = node as ts.ElementAccessExpression | ts.PropertyAccessExpression;
    return this.objectsOf(expression, path, depth + 1).flatMap((outer) =>
      membersIn(outer.value, name).flatMap((it) => this.objectsOf(it, outer.path, depth + 1)),
    );
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
      const original = (imported.propertyName ?? imported.name).text;
      return this.exported(original, path, statement.moduleSpecifier.text);
    }
    return undefined;
  }

  /** What a file gives under a name: its own, or one it passes on. */
  private exported(name: string, from: string, specifier: string): Found | undefined {
    const path = importedFile(from, specifier, new Set(this.trees.keys()));
    const tree = path === undefined ? undefined : this.trees.get(path);
    if (path === undefined || tree === undefined) return undefined;
    const value = declared(tree, name);
    if (value) return { value, path };
    for (const statement of tree.statements) {
      if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) continue;
      if (!ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const clause = statement.exportClause;
      const passed =
        clause && ts.isNamedExports(clause)
          ? clause.elements.find((element) => element.name.text === name)
          : undefined;
      if (clause && !passed) continue;
      const original = (passed?.propertyName ?? passed?.name)?.text ?? name;
      const found = this.exported(original, path, statement.moduleSpecifier.text);
      if (found) return found;
    }
    return undefined;
  }
}

/** What a name means where it is used: the nearest block that declares it, the file at last. */
function declared(use: ts.Node, name: string): ts.Node | undefined {
  for (let scope: ts.Node | undefined = use; scope; scope = scope.parent) {
    if (ts.isForOfStatement(scope) && ts.isVariableDeclarationList(scope.initializer)) {
      const [one] = scope.initializer.declarations;
      if (one?.name.getText() === name) return scope.expression;
    }
    if (ts.isFunctionLike(scope)) {
      const parameter = scope.parameters.find((it) => it.name.getText() === name);
      if (parameter) return parameter.type;
    }
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    for (const statement of scope.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
      if (!ts.isVariableStatement(statement)) continue;
      for (const declaration of statement.declarationList.declarations) {
        if (declaration.name.getText() === name) return declaration.initializer;
        const member = memberBound(declaration, name);
        if (member) return member;
      }
    }
  }
  return undefined;
}

/** `const { table } = TABLES[kind]`: table is `TABLES[kind].table`. */
function memberBound({ name, initializer }: ts.VariableDeclaration, wanted: string) {
  if (!ts.isObjectBindingPattern(name) || !initializer) return undefined;
  const element = name.elements.find((it) => it.name.getText() === wanted);
  return (
    element &&
    ts.factory.createPropertyAccessExpression(
      initializer,
      (element.propertyName ?? element.name).getText(),
    )
  );
}

const membersIn = (object: ts.ObjectLiteralExpression, name?: string): ts.Expression[] =>
  object.properties
    .filter((property) => ts.isPropertyAssignment(property))
    .filter((property) => name === undefined || property.name.getText() === name)
    .map(({ initializer }) => initializer);

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

export function treeOf({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}
