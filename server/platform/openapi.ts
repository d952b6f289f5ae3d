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
  for (const path of Object.keys(document.paths)) {
    if (!path.startsWith('/api/') && !path.startsWith('/auth/session')) delete document.paths[path];
  }
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item as Record<string, { security?: unknown[] }>)) {
      if (typeof operation === 'object' && 'responses' in operation) operation.security ??= [];
    }
  }
  return document;
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _,
    $defs = {},
    ...root
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.id;
    },
  }) as Record<string, unknown> & { $defs?: Record<string, unknown> };
  return { schema: root, components: $defs } as never;
}
