import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/access.js';
import { STAFF_ROLES, type Actor } from '../../platform/actor.js';
import { Config } from '../../platform/config.js';
import { email } from '../../platform/fields.js';
import { unauthorised } from '../../platform/problems.js';
import { SignIn } from '../commands/sign-in.js';
import { permissionsOf } from '../domain/roles.js';
import { Sessions } from '../sessions.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './cookies.js';
import { CurrentActor } from './request-values.js';

const Credentials = z.strictObject({ email, password: z.string().min(1).max(1_000) });

const Session = z
  .object({
    kind: z.literal('account'),
    id: z.string(),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'Session' });
type Session = z.infer<typeof Session>;

@Controller('auth/session')
export class SessionController {
  constructor(
    private readonly config: Config,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  @Post()
  @HttpCode(200)
  @Route({
    permission: 'public',
    audit: 'session.started',
    limit: 'sign-in',
    summary: 'サインイン / Sign in with address and password',
    ok: Session,
  })
  async create(
    @Body({ schema: Credentials }) body: z.output<typeof Credentials>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { actor, token } = await this.signIn.withPassword(body.email, body.password);
    setSessionCookie(this.config, reply, 'account', token);
    return describe(actor);
  }

  @Get()
  @Route({
    permission: 'session:own',
    audit: NOT_AUDITED,
    summary: '今のサインイン / The session of the caller',
    ok: Session,
  })
  show(@CurrentActor() actor: Actor): Session {
    return describe(actor);
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
    const token = readSessionCookie(this.config, request, 'account');
    if (token !== undefined) await this.sessions.end(token);
    await this.signIn.noteEnd(actor);
    clearSessionCookie(this.config, reply, 'account');
  }
}

function describe(actor: Actor): Session {
  if (actor.kind !== 'account') throw unauthorised();
  return {
    kind: 'account',
    id: actor.id,
    name: actor.name,
    role: actor.role,
    permissions: [...permissionsOf(actor)],
  };
}
