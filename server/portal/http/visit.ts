import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ANONYMOUS, type Actor } from '../../platform/core/actor.js';
import type { Answers } from '../journeys/journey.js';

/** One request for a page and its answer. */
export interface Visit {
  request: FastifyRequest;
  reply: FastifyReply;
  actor: Actor;
  /** What the form sent, see {@link readForm}. */
  form: Answers;
  query: Readonly<Record<string, string | undefined>>;
}

/** The visit, with the answer still to be returned by the handler. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  return {
    request,
    reply: http.getResponse<FastifyReply>(),
    actor: request.actor ?? ANONYMOUS,
    form: readForm(request.body),
    query: readQuery(request.query),
  };
});

/** Longer than any field may be, so that the text somebody has to shorten is still there. */
const MAX_VALUE_LENGTH = 20_000;

/**
 * A form as it was filled in. NUL, which no person types and no database stores, is dropped; everything
 * else is kept as typed and judged by the schemas.
 */
export function readForm(body: unknown): Answers {
  if (typeof body !== 'object' || body === null) return {};
  const clean = (value: string) => value.replaceAll('\0', '').slice(0, MAX_VALUE_LENGTH);
  const fields = Object.entries(body as Record<string, unknown>).slice(0, 100);
  return Object.fromEntries(
    fields.flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, clean(value)]];
      if (!Array.isArray(value)) return [];
      return [
        [
          name,
          value
            .filter((it) => typeof it === 'string')
            .slice(0, 50)
            .map(clean),
        ],
      ];
    }),
  );
}

function readQuery(query: unknown): Record<string, string | undefined> {
  const entries = Object.entries((query ?? {}) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')) as Record<
    string,
    string | undefined
  >;
}

/** Sends the browser to another page (303: with GET), so that reloading repeats nothing. */
export function seeOther(visit: Visit, path: string): string {
  void visit.reply.status(303).header('location', path);
  return '';
}
