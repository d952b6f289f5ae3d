import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { ApiKeyRepository, type LockedKey } from '../db/api-key.repository.js';

interface Input {
  keyId: string;
}

/** Ends a key at once, the secret it had before with it. Doing so again changes nothing. */
@Injectable()
export class RevokeApiKey extends Command<Input, LockedKey, void> {
  constructor(private readonly apiKeys: ApiKeyRepository) {
    super();
  }

  protected load(tx: Tx, { keyId }: Input): Promise<LockedKey> {
    return this.apiKeys.lockWithOwner(tx, keyId, this.now());
  }

  protected authorise(): void {
    // `key:manage` with fresh proof is checked at the route.
  }

  protected async handle(tx: Tx, { key }: LockedKey): Promise<Outcome<void>> {
    if (key.revokedAt !== null) return { result: undefined, audit: [] };
    await this.apiKeys.update(tx, key.id, {
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
