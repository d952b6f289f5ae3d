import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { FastifyReply } from 'fastify';
import { toDataURL } from 'qrcode';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { Config } from '../../platform/config/config.js';
import { requireSession } from '../services/sessions/proof.js';
import type { Enrolled } from '../commands/enrol-factor.js';
import { EnrolPasskey, NewPasskey } from '../commands/enrol-passkey.js';
import { EnrolTotp, FirstCode } from '../commands/enrol-totp.js';
import { OfferPasskey } from '../commands/offer-passkey.js';
import { ProposeTotp, type ProposedTotp } from '../commands/propose-totp.js';
import { SignIn, staff } from '../commands/sign-in.js';
import { FactorsView, ShowFactors, type Factors } from '../queries/show-factors.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { BrowserCookies } from './browser-cookies.js';
import { setSessionCookie } from './cookies.js';
import { CurrentActor, CurrentSession } from './request-values.js';
import { describeSession, Session } from './session-views.js';

const TotpProposal = z
  .object({ secret: z.string(), uri: z.string(), qr: z.string() })
  .meta({ id: 'TotpProposal' });

/** Recovery codes come with the first factor and are shown this once; `session` when it is complete now. */
const Enrolment = z
  .object({ recoveryCodes: z.array(z.string()).nullable(), session: Session.nullable() })
  .meta({ id: 'Enrolment' });

/** What `navigator.credentials.create()` takes, as JSON. */
const PasskeyCreation = z
  .looseObject({ challenge: z.string() })
  .meta({ id: 'PasskeyCreationOptions' });

/** Taking on a second factor: all that somebody reaches who must have one and has none. */
@Controller('auth/factors')
export class EnrolmentController {
  constructor(
    private readonly config: Config,
    private readonly showFactors: ShowFactors,
    private readonly proposeTotp: ProposeTotp,
    private readonly enrolTotp: EnrolTotp,
    private readonly offerPasskey: OfferPasskey,
    private readonly enrolPasskey: EnrolPasskey,
    private readonly signIn: SignIn,
    private readonly browsers: BrowserCookies,
  ) {}

  @Get()
  @Route({
    permission: 'account:enrol',
    audit: NOT_AUDITED,
    summary: '自分の認証方法 / The second factors of the caller',
    ok: FactorsView,
  })
  show(@CurrentSession() session: OpenSession | null): Promise<Factors> {
    return this.showFactors.of(requireSession(session).subjectId);
  }

  @Post('totp')
  @HttpCode(200)
  @Route({
    permission: 'account:enrol',
    audit: 'second-factor.proposed',
    limit: 'write',
    summary: '認証アプリ用のQRコード / A secret for an authenticator app, as text and QR code',
    ok: TotpProposal,
  })
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<ProposedTotp & { qr: string }> {
    const proposal = await this.proposeTotp.execute({ session: requireSession(session) }, actor);
    return { ...proposal, qr: await toDataURL(proposal.uri, { margin: 2, width: 240 }) };
  }

  @Post('totp/confirmation')
  @HttpCode(200)
  @Route({
    permission: 'account:enrol',
    audit: 'second-factor.enrolled',
    limit: 'sign-in',
    summary: '認証アプリを登録する / Take the authenticator app on, with its first code',
    ok: Enrolment,
  })
  async totp(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
    @Body({ schema: FirstCode }) { code }: z.output<typeof FirstCode>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof Enrolment>> {
    const openSession = requireSession(session);
    return this.answer(
      openSession,
      await this.enrolTotp.execute({ session: openSession, code }, actor),
      reply,
    );
  }

  @Post('passkeys/options')
  @HttpCode(200)
  @Route({
    permission: 'account:enrol',
    audit: NOT_AUDITED,
    limit: 'write',
    summary: 'パスキーを作る準備 / What a new passkey has to sign',
    ok: PasskeyCreation,
  })
  options(
    @CurrentSession() session: OpenSession | null,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return this.offerPasskey.to(requireSession(session));
  }

  @Post('passkeys')
  @Route({
    permission: 'account:enrol',
    audit: 'second-factor.enrolled',
    limit: 'write',
    summary: 'パスキーを登録する / Take a passkey on',
    ok: Enrolment,
    status: 201,
  })
  async passkey(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
    @Body({ schema: NewPasskey }) body: z.output<typeof NewPasskey>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.output<typeof Enrolment>> {
    const openSession = requireSession(session);
    const enrolled = await this.enrolPasskey.execute({ session: openSession, ...body }, actor);
    return this.answer(openSession, enrolled, reply);
  }

  private async answer(
    { subjectId }: OpenSession,
    { recoveryCodes, token }: Enrolled,
    reply: FastifyReply,
  ): Promise<z.output<typeof Enrolment>> {
    if (token === null) return { recoveryCodes, session: null };
    const account = await this.signIn.entryCompleted(subjectId, token);
    setSessionCookie(this.config, reply, 'account', token);
    this.browsers.remember(reply, account);
    return { recoveryCodes, session: describeSession(staff(account)) };
  }
}
