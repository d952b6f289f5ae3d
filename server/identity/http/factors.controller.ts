import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { requireSession } from '../services/sessions/proof.js';
import { RemoveFactor } from '../commands/remove-factor.js';
import { RenewRecoveryCodes } from '../commands/renew-recovery-codes.js';
import type { OpenSession } from '../services/sessions/sessions.js';
import { CurrentActor, CurrentSession } from './request-values.js';

const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes' });

/** Giving factors up, and fresh recovery codes: each after showing again who is there. */
@Controller('auth/factors')
export class FactorsController {
  constructor(
    private readonly removeFactor: RemoveFactor,
    private readonly renewCodes: RenewRecoveryCodes,
  ) {}

  @Delete('totp')
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'second-factor.removed',
    summary: '認証アプリを外す / Give the authenticator app up',
    status: 204,
  })
  async removeTotp(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    const factor = { kind: 'totp' } as const;
    await this.removeFactor.execute({ session: requireSession(session), factor }, actor);
  }

  @Delete('passkeys/:id')
  @HttpCode(204)
  @Route({
    permission: 'account:own',
    audit: 'second-factor.removed',
    summary: 'パスキーを外す / Give a passkey up',
    status: 204,
  })
  async removePasskey(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<void> {
    const factor = { kind: 'passkey', id } as const;
    await this.removeFactor.execute({ session: requireSession(session), factor }, actor);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Route({
    permission: 'account:own',
    audit: 'recovery-codes.renewed',
    limit: 'write',
    summary: '予備のコードを作り直す / Ten fresh recovery codes, shown this once',
    ok: RecoveryCodes,
  })
  async recoveryCodes(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: OpenSession | null,
  ): Promise<z.output<typeof RecoveryCodes>> {
    const openSession = requireSession(session);
    return { recoveryCodes: await this.renewCodes.execute({ session: openSession }, actor) };
  }
}
