import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IDEMPOTENCY_KEY } from '../../database/idempotency.js';
import { ANONYMOUS, type Actor } from '../../platform/core/actor.js';
import { badRequest, preconditionRequired } from '../../platform/core/problems.js';
import type { OpenSession } from '../services/sessions/sessions.js';

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** Who is asking, as the guard found out. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => requestOf(context).actor ?? ANONYMOUS,
);

/** The staff session the caller came with; null for keys. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): OpenSession | null => requestOf(context).session ?? null,
);

/** The version the caller read, from If-Match; throws 428 when it is missing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const [, version] =
    /^(?:W\/)?"?(\d{1,9})"?$/.exec(requestOf(context).headers['if-match'] ?? '') ?? [];
  if (version === undefined) throw preconditionRequired();
  return Number(version);
});

/** The Idempotency-Key header, or null; throws 400 when it is malformed. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | null => {
    const key = requestOf(context).headers['idempotency-key'];
    if (key === undefined) return null;
    if (typeof key === 'string' && IDEMPOTENCY_KEY.test(key)) return key;
    throw badRequest('idempotency-key', 'Idempotency-Key は半角8〜200文字で指定してください。');
  },
);
