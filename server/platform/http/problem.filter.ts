import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from '../core/logger.js';
import { badRequest, conflict, internal, notFound, Problem } from '../core/problems.js';
import { currentContext } from '../core/request-context.js';
import { ErrorPages } from './error-pages.js';

/** Every failure leaves as an RFC 9457 problem document, or as a page for people who asked for one. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly pages: ErrorPages,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    const problem = toProblem(error);
    if (problem.status >= 500 || problem.code === UNSTORABLE) {
      this.logger.error('request.failed', {
        method: request.method,
        route: routeOf(request),
        err: error,
      });
    }
    void reply.status(problem.status).headers({ ...problem.headers, 'cache-control': 'no-store' });
    if (wantsPage(request)) {
      const page = this.pages.render(problem, request, reply);
      void reply.type('text/html; charset=utf-8').send(page);
    } else void reply.type('application/problem+json').send(JSON.stringify(problem.toDocument()));
  }
}

/** A value the validation let through and the database cannot hold: the caller's slip and ours. */
const UNSTORABLE = 'unstorable';

/** SQLSTATE class 22, data exception: no such date, a number too big, text that is no id, NUL. */
const DATA_EXCEPTION = /^22/;

/** SQLSTATE 23P01, exclusion violation: only spans of time are kept apart like this. */
const TIME_TAKEN = /^23P01$/;

function hasSqlState(error: unknown, state: RegExp): boolean {
  const { driverError } = (error ?? {}) as { driverError?: { code?: unknown } };
  return typeof driverError?.code === 'string' && state.test(driverError.code);
}

function wantsPage(request: FastifyRequest): boolean {
  const path = request.url;
  const forMachines = path.startsWith('/api/') || path.startsWith('/auth/session');
  return !forMachines && (request.headers.accept ?? '').includes('text/html');
}

/** The route's pattern, never the address itself: addresses can hold link tokens. */
function routeOf(request: FastifyRequest): string {
  return (request.routeOptions as { url?: string } | undefined)?.url ?? '(none)';
}

/** Fastify's own refusals → what to do about them. */
function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (hasSqlState(error, DATA_EXCEPTION)) {
    return badRequest(UNSTORABLE, '扱えない値が含まれています。送られた内容をご確認ください。');
  }
  if (hasSqlState(error, TIME_TAKEN)) {
    return conflict(
      'time-taken',
      '同じ時間に、別の予定が先に入りました。画面を読み直して、もう一度お試しください。',
    );
  }
  const code = (error as { code?: string } | null)?.code ?? '';
  const status = statusOf(error);
  if (status === 413 || code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Problem({
      status: 413,
      code: 'too-large',
      title: '送られた内容が大きすぎます',
      detail: '文章を短くするか、分けて送ってください（上限は256KBです）。',
    });
  }
  if (status === 415) {
    return new Problem({
      status: 415,
      code: 'media-type',
      title: 'この形式は受け付けていません',
      detail: 'Content-Type: application/json で送ってください。',
    });
  }
  if (status === 404) return notFound();
  if (status !== undefined && status >= 400 && status < 500) {
    return badRequest('bad-request', '送られた内容の形をご確認ください。');
  }
  return internal(currentContext().requestId);
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
}
