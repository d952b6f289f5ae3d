import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Config } from '../../platform/config/config.js';
import { requireSession } from '../services/sessions/proof.js';
import { FactorProof, IdentityProof, Proofs } from '../commands/proof.js';
import { staff } from '../commands/sign-in.js';
import { Accounts } from '../services/accounts/accounts.js';
import { Passkeys } from '../services/factors/passkeys.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { BrowserCookies } from './browser-cookies.js';
import { setSessionCookie } from './cookies.js';
import { CurrentSession } from './request-values.js';
import { describeSession, Session } from './session-views.js';

/** What `navigator.credentials.get()` takes, as JSON. */
export const PasskeyRequest = z
  .looseObject({ challenge: z.string() })
  .meta({ id: 'PasskeyRequestOptions' });

/** The second step of a sign-in, and showing again who is there before something important changes. */
@Controller('auth/session')
export class SecondFactorController {
  constructor(
    private readonly config: Config,
    private readonly proofs: Proofs,
    private readonly passkeys: Passkeys,
    private readonly accounts: Accounts,
    private readonly browsers: BrowserCookies,
  ) {}

  @Post('second-factor')
  @HttpCode(200)
  @Route({
    permission: 'session:pending',
    audit: 'session.started',
    limit: 'sign-in',
    summary: '認証コードなどでサインインを終える / Finish signing in with the second factor',
    ok: Session,
  })
  async complete(
    @CurrentSession() session: OpenSession | null,
    @Body({ schema: FactorProof }) body: z.output<typeof FactorProof>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const openSession = requireSession(session);
    const email = (await this.accounts.active(openSession.subjectId))?.email ?? '';
    const source = this.browsers.sourceFor(request, email);
    const { account, token } = await this.proofs.completeSignIn(openSession, body, source);
    setSessionCookie(this.config, reply, 'account', token);
    this.browsers.remember(reply, account);
    return describeSession(staff(account));
  }

  @Post('second-factor/passkey-options')
  @HttpCode(200)
  @Route({
    permission: 'session:pending',
    audit: NOT_AUDITED,
    limit: 'sign-in',
    summary: 'パスキーでサインインする準備 / What a passkey has to sign to finish signing in',
    ok: PasskeyRequest,
  })
  signInOptions(
    @CurrentSession() session: OpenSession | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { id, subjectId } = requireSession(session);
    return this.passkeys.authenticationOptions(id, subjectId);
  }

  @Post('confirmation')
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'session.confirmed',
    limit: 'sign-in',
    summary:
      'ご本人の確認 / Show password, factor or both again; good for ten minutes. What makes people wants all an account has',
    status: 204,
  })
  async confirm(
    @CurrentSession() session: OpenSession | null,
    @Body({ schema: IdentityProof }) body: z.output<typeof IdentityProof>,
  ): Promise<void> {
    await this.proofs.confirm(requireSession(session), body);
  }

  @Post('confirmation/passkey-options')
  @HttpCode(200)
  @Route({
    permission: 'account:own',
    audit: NOT_AUDITED,
    summary: 'パスキーで確認する準備 / What a passkey has to sign to confirm',
    ok: PasskeyRequest,
  })
  confirmationOptions(
    @CurrentSession() session: OpenSession | null,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { id, subjectId } = requireSession(session);
    return this.passkeys.authenticationOptions(id, subjectId);
  }
}
