import { Injectable } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Tx } from '../../database/unit-of-work.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { unprocessable } from '../../platform/core/problems.js';
import { Passkeys } from '../services/factors/passkeys.js';
import { SecondFactors } from '../services/factors/second-factors.js';
import { Sessions, type OpenSession } from '../services/sessions/sessions.js';
import { EnrolFactor } from './enrol-factor.js';
import { base64url } from './proof.js';
import type { AccountRecord } from '../db/account.repository.js';

/** A name to tell it by, and what `navigator.credentials.create()` gives, as JSON. */
export const NewPasskey = z.strictObject({
  name: requiredLine(50),
  response: z.looseObject({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: base64url, attestationObject: base64url }),
  }),
});

interface Input extends z.output<typeof NewPasskey> {
  session: OpenSession;
}

/** A passkey signs the challenge it was given. */
@Injectable()
export class EnrolPasskey extends EnrolFactor<Input> {
  protected readonly factor = 'passkey';

  constructor(
    factors: SecondFactors,
    sessions: Sessions,
    private readonly passkeys: Passkeys,
  ) {
    super(factors, sessions);
  }

  protected async adopt(tx: Tx, account: AccountRecord, input: Input): Promise<void> {
    const response = input.response as unknown as RegistrationResponseJSON;
    const { session, name } = input;
    if (await this.passkeys.register(tx, session.id, account.id, name, response)) return;
    throw unprocessable([
      {
        pointer: '/response',
        code: 'wrong',
        detail: 'パスキーを登録できませんでした。もう一度、登録からやり直してください。',
      },
    ]);
  }
}
