import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { lockKey, type LockedKey } from '../services/accounts/api-key-target.js';
import { ApiKeyEntity } from '../db/api-key.entity.js';

interface Input {
  keyId: string;
}

/** Ends a key at once, the secret it had before with it. Doing so again changes nothing. */
@Injectable()
export class RevokeApiKey extends Command<Input, LockedKey, void> {
  protected load(tx: Tx, { keyId }: Input): Promise<LockedKey> {
    return lockKey(tx, keyId, this.now());
  }

  protected authorise(): void {
    // `key:manage` with fresh proof is checked at the route.
  }

  protected async handle(tx: Tx, { key }: LockedKey): Promise<Outcome<void>> {
    if (key.revokedAt !== null) return { result: undefined, audit: [] };
    await tx.update(ApiKeyEntity, key.id, {
      revokedAt: this.now(),
      previousTokenHash: null,
      previousExpiresAt: null,
      version: key.version + 1,
    });
    return {
      result: undefined,
      audit: { action: 'api-key.revoked', recordType: 'api-key', recordId: key.id },
    };
  }
}
