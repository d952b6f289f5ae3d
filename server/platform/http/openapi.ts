import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { markSent, settleNames, shareParameters } from './shared-schemas.js';

const ABOUT = [
  'みえDXセンター 相談管理の API です。誤りは RFC 9457 の problem+json で返します。',
  'Errors are RFC 9457 problem documents with `errors[]` (JSON Pointer, Japanese `detail`).',
].join('\n');

/** The OpenAPI 3.1 description of every route, made from the zod schemas the routes validate with. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('みえDXセンター 相談管理 API')
    .setDescription(ABOUT)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .addCookieAuth('dxc-staff', { type: 'apiKey', in: 'cookie', name: 'dxc-staff' }, 'session')
    .setOpenAPIVersion('3.1.0');
  const document = settleNames(
    SwaggerModule.createDocument(app, builder.build(), {
      standardSchemaConverter: (schema, { schemaType }) =>
        schema instanceof z.ZodType ? toJsonSchema(schema, schemaType ?? 'input') : undefined,
      operationIdFactory: (controller, method) =>
        `${controller.replace(/Controller$/, '')}_${method}`,
    }),
  );
  const forMachines = Object.entries(document.paths).filter(
    ([path]) => path.startsWith('/api/') || FOR_PROGRAMS.test(path),
  );
  const operations = forMachines.flatMap(([, item]) => operationsOf(item));
  operations.forEach(complete);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: Problem as never },
    parameters: shareParameters(operations) as never,
    responses: { Problem: ANY_PROBLEM },
  };
  return { ...document, paths: Object.fromEntries(forMachines) };
}

/** What the back office's sign-in calls; `/auth/link/…` and the identity provider's way back are pages. */
const FOR_PROGRAMS = /^\/auth\/(?!link\/|oidc\/callback)/;

interface Operation {
  security?: unknown[];
  parameters?: { name?: string }[];
  responses: Record<string, unknown>;
}

function operationsOf(item: object): Operation[] {
  return Object.values(item).filter(
    (value): value is Operation =>
      typeof value === 'object' && value !== null && 'responses' in value,
  );
}

/** Public operations say so, and every operation may answer with a problem. */
function complete(operation: Operation): void {
  operation.security ??= [];
  operation.responses.default = { $ref: '#/components/responses/Problem' };
}

const ANY_PROBLEM = {
  description: '誤り（RFC 9457） / A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** RFC 9457 §3 with our two extensions, as {@link describeApi} documents it. */
const Problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON Pointer (RFC 6901)' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
    current: { type: 'object', description: '412: the fields as they are now' },
  },
} as const;

/** A schema with an id becomes a component of that name, and so do those it is made of. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const converted: Record<string, unknown> & { $defs?: Record<string, unknown> } = z.toJSONSchema(
    schema,
    {
      io,
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        delete jsonSchema.id;
        nullAmongTypes(jsonSchema);
        // A format says what its expression says, in a word; the limits of every number say nothing.
        if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      },
    },
  );
  delete converted.$schema;
  const { $defs = {}, ...root } = converted;
  const name = schema.meta()?.id;
  const described = {
    schema: name === undefined ? root : { $ref: `#/components/schemas/${name}` },
    // zod puts a named root among the definitions already, and leaves a reference in its place.
    components: name === undefined || name in $defs ? $defs : { ...$defs, [name]: root },
  };
  const { schema: named, components } = described;
  return (io === 'input' ? markSent(named, components) : described) as never;
}

/** `anyOf` a type and null says in four lines what a list of two types says in one. */
function nullAmongTypes(schema: { anyOf?: unknown; type?: unknown }): void {
  const { anyOf } = schema;
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return;
  const [it, nothing] = anyOf as Record<string, unknown>[];
  if (nothing?.type !== 'null' || typeof it?.type !== 'string' || 'enum' in it || 'const' in it) {
    return;
  }
  delete schema.anyOf;
  Object.assign(schema, it, { type: [it.type, 'null'] });
}
