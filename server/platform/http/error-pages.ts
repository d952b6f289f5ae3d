import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../problems.js';

/** May also set headers or redirect (a 401 page is the sign-in page); null leaves it to the document. */
export type ErrorPage = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) => string | null;

/** The portal registers how it shows failures to people; without it they are documents. */
@Injectable()
export class ErrorPages {
  private page: ErrorPage = () => null;

  register(page: ErrorPage): void {
    this.page = page;
  }

  render(problem: Problem, request: FastifyRequest, reply: FastifyReply): string | null {
    return this.page(problem, request, reply);
  }
}
