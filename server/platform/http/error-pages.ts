import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../core/problems.js';

/** Port: how failures are shown to people. The portal provides it; programs get problem documents. */
export abstract class ErrorPages {
  /** HTML. May also set headers or redirect (a 401 page is the sign-in page). */
  abstract render(problem: Problem, request: FastifyRequest, reply: FastifyReply): string;
}
