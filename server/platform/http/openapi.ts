import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

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
  const document = SwaggerModule.createDocument(app, builder.build(), {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? toJsonSchema(schema, schemaType ?? 'input') : undefined,
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: Problem as never },
  };
  const forMachines = Object.entries(document.paths).filter(
    ([path]) => path.startsWith('/api/') || FOR_PROGRAMS.test(path),
  );
  for (const [, item] of forMachines) operationsOf(item).forEach(complete);
  return { ...document, paths: Object.fromEntries(forMachines) };
}

/** What the back office's sign-in calls; `/auth/link/…` and the identity provider's way back are pages. */
const FOR_PROGRAMS = /^\/auth\/(?!link\/|oidc\/callback)/;

interface Operation {
  security?: unknown[];
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
  operation.responses.default = {
    description: '誤り（RFC 9457） / A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

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
  return {
    schema: name === undefined ? root : { $ref: `#/components/schemas/${name}` },
    // zod puts a named root among the definitions already, and leaves a reference in its place.
    components: name === undefined || name in $defs ? $defs : { ...$defs, [name]: root },
  } as never;
}
