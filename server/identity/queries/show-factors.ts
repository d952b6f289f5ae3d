import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Config } from '../../platform/config/config.js';
import { Accounts } from '../services/accounts/accounts.js';
import { Passkeys } from '../services/factors/passkeys.js';
import { SecondFactors, type FactorSummary } from '../services/factors/second-factors.js';

export const FactorsView = z
  .object({
    /** Whether nobody works here without a second factor. */
    required: z.boolean(),
    /** Whether browsers can keep passkeys for this address (not for a bare 127.0.0.1). */
    passkeysAvailable: z.boolean(),
    /** Whether there is a password to show; people of an identity provider may have none. */
    passwordSet: z.boolean(),
    totpSince: z.iso.datetime().nullable(),
    passkeys: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
    recoveryCodesLeft: z.number().int(),
  })
  .meta({ id: 'Factors' });

export interface Factors extends FactorSummary {
  required: boolean;
  passkeysAvailable: boolean;
  passwordSet: boolean;
}

/** What somebody has as a second factor, never the secrets. */
@Injectable()
export class ShowFactors {
  constructor(
    private readonly config: Config,
    private readonly accounts: Accounts,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
  ) {}

  async of(accountId: string): Promise<Factors> {
    return {
      required: this.config.secondFactor === 'required',
      passkeysAvailable: this.passkeys.available,
      passwordSet: (await this.accounts.entering(accountId))?.hasPassword ?? false,
      ...(await this.factors.summary(accountId)),
    };
  }
}
