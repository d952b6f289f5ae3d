import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import type { ErrorPages } from '../../platform/http/error-pages.js';
import type { Problem } from '../../platform/core/problems.js';
import { SignInPage, SignInToSeePage } from '../sign-in/pages/sign-in.js';
import { ProblemPage } from '../public/pages/help/problem.js';
import { readLanding } from '../sign-in/controllers/landing.js';
import { Pages } from './pages.js';

/** Pages that were written for supporters, and therefore in Japanese. */
const SUPPORTER_PATHS = /^\/(desk|o|auth|dev)(\/|$)/;

/** Shows failures to people as pages; programs get problem documents. */
@Injectable()
export class Failures implements ErrorPages {
  constructor(
    private readonly config: Config,
    private readonly pages: Pages,
  ) {}

  render(problem: Problem, request: FastifyRequest): string {
    const [path = ''] = request.url.split('?', 1);
    const desk = SUPPORTER_PATHS.test(path);
    const home = problem.status === 421 ? this.config.publicUrl : '';
    const options = { path: null, ...(desk ? { language: 'ja' as const } : {}) };
    if (desk && problem.status === 401) {
      const to = request.method === 'GET' ? readLanding(path) : null;
      const { actor } = request;
      const engagementId = actor?.kind === 'supporter' ? actor.engagementId : undefined;
      const page =
        engagementId === undefined ? (
          <SignInPage email="" errors={{}} to={to} />
        ) : (
          <SignInToSeePage engagementId={engagementId} to={to} />
        );
      return this.pages.html(request, page, options);
    }
    return this.pages.html(
      request,
      <ProblemPage
        status={problem.status}
        detail={problem.detail}
        retryAfterSeconds={Number(problem.headers['Retry-After'] ?? 60)}
        area={desk ? 'desk' : 'public'}
        origin={home}
        {...(path === '/dev/mailbox' && problem.status === 404 && { text: 'problem.mailbox.text' })}
      />,
      options,
    );
  }
}
