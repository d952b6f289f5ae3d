import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, preconditionFailed } from '../../platform/core/problems.js';
import { beyond, expiryMistake } from '../services/accounts/api-key-target.js';
import { ApiKeys } from '../services/accounts/api-keys.js';
import { expiryOf, renewedExpiry } from '../domain/api-key-life.js';
import { apiKeyChanged } from '../domain/events.js';
import { keyFields } from './create-api-key.js';
import { ApiKeyRepository, type LockedKey } from '../db/api-key.repository.js';

/** For how long both secrets work: a day unless said, a week at most, 0 when the old one has leaked. */
export const OVERLAP_HOURS = { usual: 24, most: 168 } as const;

export const Rotation = z.strictObject({
  overlapHours: z.int().min(0).max(OVERLAP_HOURS.most).default(OVERLAP_HOURS.usual),
  expiresAt: keyFields.expiresAt.optional(),
  longLived: keyFields.longLived.default(false),
});

interface Input {
  keyId: string;
  /** Null from the command on the server, which has not read anything. */
  version: number | null;
  rotation: z.output<typeof Rotation>;
}

/** Another secret for the same key. Who replaces it knows it, and answers for it from now on. */
@Injectable()
export class RotateApiKey extends Command<Input, LockedKey, { key: string }> {
  constructor(
    private readonly keys: ApiKeys,
    private readonly apiKeys: ApiKeyRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { keyId }: Input): Promise<LockedKey> {
    return this.apiKeys.lockWithOwner(tx, keyId, this.now());
  }

  protected authorise(actor: Actor, { permissions }: LockedKey): void {
    // Whoever reads the new secret could use it: it must not be more than they may do themselves.
    if (beyond(actor, permissions).length === 0) return;
    throw conflict(
      'beyond-own',
      'このキーには、ご自分の役割でできない操作が含まれています。先に許す操作を減らすか、新しいキーを作ってください。',
    );
  }

  protected async handle(
    tx: Tx,
    { key, state }: LockedKey,
    { version, rotation }: Input,
    actor: Actor,
  ): Promise<Outcome<{ key: string }>> {
    if (version !== null && key.version !== version) throw preconditionFailed({});
    if (state === 'revoked' || state === 'expired') {
      throw conflict(
        'not-active',
        '止めたキーと期限の切れたキーは取り替えられません。新しいキーを作ってください。',
      );
    }
    const now = this.now();
    const expiresAt = this.expiry(key, rotation);
    const overlapUntil = new Date(now.getTime() + rotation.overlapHours * 3_600_000);
    const secret = await this.keys.replace(tx, key.id, { overlapUntil, expiresAt });
    const by = actor.kind === 'account' ? actor.id : null;
    if (by !== null) await this.apiKeys.update(tx, key.id, { ownerId: by });
    return {
      result: { key: secret },
      events: [apiKeyChanged(key.id, 'rotated', by)],
      audit: {
        action: 'api-key.rotated',
        recordType: 'api-key',
        recordId: key.id,
        changes: {
          previousUntil: { to: overlapUntil },
          ...(by !== null && by !== key.ownerId && { ownerId: { from: key.ownerId, to: by } }),
        },
      },
    };
  }

  private expiry(
    key: LockedKey['key'],
    { expiresAt, longLived }: z.output<typeof Rotation>,
  ): Date | null {
    if (expiresAt === undefined) return renewedExpiry(key, this.now());
    const expiry = expiryOf(expiresAt, longLived, this.now());
    if ('mistake' in expiry) throw expiryMistake(expiry.mistake);
    return expiry.expiresAt;
  }
}
