import { describeApi } from '../../server/platform/http/openapi.js';
import type { TestApp } from '../support/app.js';
import { discoverRoutes } from '../support/routes.js';
import type { Schema } from './schema-values.js';

/** One thing the product does for a program or a page's form. */
export interface Operation {
  method: string;
  /** With `{name}` where a value belongs. */
  path: string;
  query: Record<string, Schema>;
  headers: Record<string, Schema>;
  body: Schema | null;
}

interface Described {
  parameters?: { name: string; in: string; schema?: Schema }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

const parametersIn = (place: string, { parameters = [] }: Described): Record<string, Schema> =>
  Object.fromEntries(
    parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema }) => [name, schema ?? {}]),
  );

/** Every operation of the running product's OpenAPI document, and the schemas they refer to. */
export function describedOperations(app: TestApp): {
  operations: Operation[];
  schemas: Record<string, Schema>;
} {
  const document = describeApi(app.app);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Described>).map(([method, described]) => ({
      method: method.toUpperCase(),
      path,
      query: parametersIn('query', described),
      headers: parametersIn('header', described),
      body: Object.values(described.requestBody?.content ?? {})[0]?.schema ?? null,
    })),
  );
  return { operations, schemas: document.components?.schemas ?? {} };
}

/** The pages for people, which the document leaves out. */
export function pages(app: TestApp): Operation[] {
  const described = new Set(
    describedOperations(app).operations.map(({ method, path }) => `${method} ${path}`),
  );
  return discoverRoutes(app)
    .map(({ method, path }) => ({ method, path: path.replace(/:(\w+)|\*/g, '{$1}') }))
    .filter(({ method, path }) => !described.has(`${method} ${path}`))
    .map((page) => ({ ...page, query: {}, headers: {}, body: null }));
}
