import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { Clock } from '../../platform/time/clock.js';
import { conflict, unauthorised } from '../../platform/core/problems.js';
import { requireOwner } from '../services/sessions/proof.js';
import { Accounts } from '../services/accounts/accounts.js';
import { Passkeys } from '../services/factors/passkeys.js';
import type { OpenSession } from '../services/sessions/sessions.js';

/** Begins the registration of a passkey: a challenge for this session, kept here. */
@Injectable()
export class OfferPasskey {
  constructor(
    private readonly accounts: Accounts,
    private readonly passkeys: Passkeys,
    private readonly clock: Clock,
  ) {}

  async to(session: OpenSession): Promise<PublicKeyCredentialCreationOptionsJSON> {
    requireOwner(session, this.clock.now());
    if (!this.passkeys.available) {
      throw conflict(
        'passkeys-unavailable',
        'この画面のアドレスではパスキーを使えません。https:// か localhost のアドレスで開いてください。',
      );
    }
    const account = await this.accounts.active(session.subjectId);
    if (!account) throw unauthorised();
    return this.passkeys.registrationOptions(session.id, account);
  }
}
