import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { email } from '../../platform/validation/fields.js';
import { SignIn } from '../commands/sign-in.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions } from '../services/sessions/sessions.js';
import { BrowserCookies } from './browser-cookies.js';
import { clearSessionCookie, readSessionCookie } from './cookies.js';
import { CurrentActor } from './request-values.js';
import { answerEntered, describeSession, Session, SignInAnswer } from './session-views.js';

const Credentials = z.strictObject({ email, password: z.string().min(1).max(1_000) });

@Controller('auth/session')
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly signIn: SignIn,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly browsers: BrowserCookies,
  ) {}

  @Post()
  @HttpCode(200)
  @Route({
    permission: 'public',
    audit: 'session.started',
    limit: 'sign-in',
    summary:
      'サインイン / Sign in with address and password; tells when a second factor is missing',
    ok: SignInAnswer,
  })
  async create(
    @Body({ schema: Credentials }) body: z.output<typeof Credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const source = this.browsers.sourceFor(request, body.email);
    const entered = await this.signIn.withPassword(body.email, body.password, source);
    await this.endCurrent(request);
    if (entered.stage === 'full') this.browsers.remember(reply, entered.account);
    const methods = await this.factors.methods(entered.account.id);
    return answerEntered(this.config, reply, entered, methods);
  }

  @Get()
  @Route({
    permission: 'session:own',
    audit: NOT_AUDITED,
    summary: '今のサインイン / The session of the caller',
    ok: Session,
  })
  show(@CurrentActor() actor: Actor): Session {
    return describeSession(actor);
  }

  @Delete()
  @HttpCode(204)
  @Route({
    permission: 'session:own',
    audit: 'session.ended',
    summary: 'サインアウト / Sign out',
    status: 204,
  })
  async destroy(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.endCurrent(request);
    await this.signIn.noteEnd(actor);
    clearSessionCookie(this.config, reply, 'account');
  }

  /** A browser keeps one session: the one it had ends with the next sign-in. */
  private async endCurrent(request: FastifyRequest): Promise<void> {
    const token = readSessionCookie(this.config, request, 'account');
    if (token !== undefined) await this.sessions.end(token);
  }
}
