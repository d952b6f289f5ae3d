import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { Config } from '../../platform/config/config.js';
import { SignInByProvider } from '../commands/sign-in-by-provider.js';
import { BrowserCookies } from './browser-cookies.js';
import {
  clearAttemptCookie,
  readAttemptCookie,
  setAttemptCookie,
  setSessionCookie,
} from './cookies.js';

const Provider = z.object({ enabled: z.boolean() });
const ProviderPage = z.object({ url: z.string() });

/** Sign-in at the prefecture's own identity provider, where one is set. */
@Controller('auth/oidc')
export class OidcController {
  constructor(
    private readonly config: Config,
    private readonly signIn: SignInByProvider,
    private readonly browsers: BrowserCookies,
  ) {}

  @Get()
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    summary: '県の認証サービスが使えるか / Whether there is an identity provider',
    ok: Provider,
  })
  show(): z.infer<typeof Provider> {
    return { enabled: this.config.oidc !== undefined };
  }

  @Post()
  @HttpCode(200)
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'sign-in',
    summary: '県の認証サービスでサインインを始める / The provider’s page to go to',
    ok: ProviderPage,
  })
  async begin(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof ProviderPage>> {
    const { url, sealed } = await this.signIn.begin();
    setAttemptCookie(this.config, reply, sealed);
    return { url };
  }

  /** The provider sends the browser here; state, nonce and PKCE tie it to the attempt in the cookie. */
  @Get('callback')
  @Route({
    permission: 'public',
    audit: NOT_AUDITED,
    limit: 'sign-in',
    summary: '県の認証サービスから戻る / The way back from the provider',
    page: true,
  })
  async callback(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const sealed = readAttemptCookie(this.config, request);
    clearAttemptCookie(this.config, reply);
    const at = request.url.indexOf('?');
    const query = at === -1 ? '' : request.url.slice(at);
    const { account, stage, token } = await this.signIn.finish(query, sealed);
    setSessionCookie(this.config, reply, 'account', token);
    if (stage === 'full') this.browsers.remember(reply, account);
    void reply.status(303).header('location', '/admin/');
  }
}
