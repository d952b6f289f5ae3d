/** The part of an OpenAPI 3.1 document that is compared. */
export interface ApiDocument {
  paths: Record<string, Record<string, unknown>>;
  components?: Record<string, Record<string, unknown>>;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  [limit: string]: unknown;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

export interface Body {
  required?: boolean;
  content?: Record<string, { schema?: Schema }>;
}

export interface Operation {
  parameters?: Parameter[];
  requestBody?: Body;
  responses?: Record<string, Body>;
  security?: Record<string, unknown>[];
}

/** The forms a schema allows, each with one type, references followed. */
export function alternatives(document: ApiDocument, schema: Schema): Schema[] {
  const resolved = resolve(document, schema);
  const branches = resolved.anyOf ?? resolved.oneOf;
  if (branches) return branches.flatMap((branch) => alternatives(document, branch));
  if (Array.isArray(resolved.type)) return resolved.type.map((type) => ({ ...resolved, type }));
  if (resolved.const !== undefined) return [{ ...resolved, enum: [resolved.const] }];
  return [resolved];
}

/** Follows a reference to where it leads. */
export function resolve<T>(document: ApiDocument, value: T): T {
  const reference = (value as { $ref?: string }).$ref;
  if (reference === undefined) return value;
  const [, , kind = '', name = ''] = reference.split('/');
  const target = document.components?.[kind]?.[name];
  if (target === undefined) throw new Error(`${reference} leads nowhere`);
  return resolve(document, target as T);
}
