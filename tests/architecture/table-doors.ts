import ts from 'typescript';
import { floorOf } from './floors.js';
import type { Source } from './imports.js';
import { addressOf } from './source-tree.js';
import { tablesNamed, tablesWritten, UNKNOWN_TABLE } from './sql-tables.js';
import { sqlTexts, type Wanted } from './sql-texts.js';
import { snake, type Owners } from './table-owners.js';

/** A table named outside its room. */
export interface ForeignName {
  path: string;
  line: number;
  table: string;
  /** Where, what is wrong, what to do. */
  sentence: string;
}

const BEFORE_NAMES = /\b(from|join|update|into|using|table|truncate)\b/i;
const NAMES_A_TABLE: Wanted = {
  written: /\$\{|\b(from|join|update|into|using|table|truncate)\b/i,
  put: [BEFORE_NAMES],
};
/** What is certainly a query, and no sentence with the word "from" in it. Rights are given to roles. */
const QUERY = /^(?!\s*(grant|revoke)\b).*\b(select|insert into|delete from|update\s+\S+\s+set)\b/is;

/** Files whose table's name comes from the room that calls, which writes it where this rule reads it. */
const NAMED_BY_CALLER: Readonly<Record<string, string>> = {
  'server/database/bulk-loader.ts': 'rooms name their own tables as arguments of bulkLoader',
  'server/platform/core/personal-table.ts': 'rooms register their own tables as `table: …`',
};

/** Every place of server/ that names another room's table, in SQL, by its entity or by a string. */
export function foreignNames(sources: readonly Source[], owners: Owners): ForeignName[] {
  const judged = sources.filter(
    ({ path }) => path.startsWith('server/') && !path.startsWith('server/database/migrations/'),
  );
  const paths = new Set(judged.map(({ path }) => path));
  const inSql = sqlTexts(sources, NAMES_A_TABLE)
    .filter(({ path }) => paths.has(path))
    .flatMap(({ path, line, sql }) =>
      tablesNamed(sql)
        .filter((table) => table !== UNKNOWN_TABLE || QUERY.test(sql))
        .map((table) => ({ path, line, table, written: tablesWritten(sql).includes(table) })),
    );
  const inCode = judged.flatMap((source) => namesInCode(source, owners));
  const seen = new Set<string>();
  return [...inSql, ...inCode].flatMap((name) => {
    const sentence = judge(name, owners);
    const key = `${name.path}:${name.line}:${name.table}`;
    if (sentence === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ ...name, sentence }];
  });
}

interface Name {
  path: string;
  line: number;
  table: string;
  written?: boolean;
}

function judge(
  { path, line, table, written }: Name,
  { tables, views }: Owners,
): string | undefined {
  const where = `${path}:${String(line)}`;
  const from = addressOf(path)?.room ?? path;
  if (table === UNKNOWN_TABLE) {
    if (path in NAMED_BY_CALLER) return undefined;
    return `${where}: the table is only known at run time: write its name, or the name of each`;
  }
  const owner = tables.get(table);
  if (owner !== undefined && owner !== from) {
    return `${where}: ${from} names the table ${table} of ${owner}: call a query or a command that ${owner} exports, or read a view it declares in db/*.view.ts`;
  }
  const viewOwner = views.get(table);
  if (viewOwner === undefined) return undefined;
  if (written) return `${where}: ${from} writes the view ${table}: call a command of ${viewOwner}`;
  if (viewOwner === from) return undefined;
  const [upper, lower] = [floorOf(from), floorOf(viewOwner)];
  return upper !== undefined && lower !== undefined && lower >= upper
    ? `${where}: ${from} reads the view ${table} of ${viewOwner}, which is not below it`
    : undefined;
}

/** Calls whose arguments name tables: by `'name'`, or by `'alias.relation'`. */
const TABLE_CALLS =
  /^(getRepository|createQueryBuilder|from|addFrom|into|bulkLoader|\w*[jJ]oin(AndSelect|AndMapOne|AndMapMany)?)$/;
/** The same on a connection; a map or a hash has methods of these names too. */
const CONNECTION_CALLS =
  /^(find\w*|count\w*|exists?\w*|insert|update|delete|upsert|softDelete|restore|increment|decrement)$/;
const CONNECTIONS = /(^|\.)(tx|db|read|\w*manager|\w*source|connection)$/i;

const namesTables = (call: ts.CallExpression): boolean =>
  TABLE_CALLS.test(calledName(call)) ||
  (CONNECTION_CALLS.test(calledName(call)) &&
    ts.isPropertyAccessExpression(call.expression) &&
    CONNECTIONS.test(call.expression.expression.getText()));

/** What TypeORM joins by: a relation named in one of these reads its table. */
const JOINED_BY = ['relations', 'where', 'order', 'select'];

function namesInCode({ path, text }: Source, owners: Owners): Name[] {
  const { tables, entities } = owners;
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
  const aliases = aliasesIn(tree);
  const names: Name[] = [];
  const add = (node: ts.Node, table: string | undefined) => {
    if (table === undefined || !tables.has(table)) return;
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    names.push({ path, line, table });
  };
  const room = addressOf(path)?.room ?? path;
  const ledTo = (property: string) =>
    owners.relations.get(`${room}.${property}`) ?? snake(property);
  const visit = (node: ts.Node): void => {
    // Types are erased, imports only pass on; a foreign key names whom it points to.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isExportDeclaration(node) || isForeignKey(node)) return;
    if (ts.isIdentifier(node)) add(node, entities.get(aliases.get(node.text) ?? node.text));
    if (ts.isStringLiteralLike(node)) add(node, entities.get(node.text));
    if (ts.isCallExpression(node) && namesTables(node)) {
      for (const argument of node.arguments.filter(ts.isStringLiteralLike)) {
        add(argument, ledTo(argument.text.split('.').at(-1) ?? ''));
      }
    }
    if (ts.isPropertyAssignment(node)) addProperty(node);
    ts.forEachChild(node, visit);
  };
  const addProperty = ({ name, initializer }: ts.PropertyAssignment): void => {
    if (name.getText() === 'table' && ts.isStringLiteralLike(initializer)) {
      add(initializer, initializer.text);
    }
    if (!JOINED_BY.includes(name.getText())) return;
    if (ts.isArrayLiteralExpression(initializer)) {
      for (const it of initializer.elements) add(it, ledTo(it.getText().replace(/\W/g, '')));
    }
    if (!ts.isObjectLiteralExpression(initializer)) return;
    for (const it of initializer.properties) {
      const joins = ts.isPropertyAssignment(it) && ts.isObjectLiteralExpression(it.initializer);
      if (joins || name.getText() === 'relations') add(it, ledTo(it.name?.getText() ?? ''));
    }
  };
  visit(tree);
  return names;
}

/** `import { A as B }`: B → A. */
function aliasesIn(tree: ts.SourceFile): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      if (propertyName) aliases.set(name.text, propertyName.text);
    }
  }
  return aliases;
}

/** `@ManyToOne(() => X)` and its like: the database holds the reference, and nothing is read. */
const isForeignKey = (node: ts.Node): boolean =>
  ts.isDecorator(node) &&
  ts.isCallExpression(node.expression) &&
  /^(ManyToOne|OneToOne)$/.test(calledName(node.expression)) &&
  !/\beager\b/.test(node.getText());

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
