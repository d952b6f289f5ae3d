import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { changesOfVersion } from '../../database/save-command.js';
import type { Actor, StaffRole } from '../../platform/core/actor.js';
import { conflict } from '../../platform/core/problems.js';
import type { Permission } from '../../platform/core/permissions.js';
import { beyond, beyondOwn, expiryMistake } from '../services/accounts/api-key-target.js';
import { expiryOf } from '../domain/api-key-life.js';
import { apiKeyChanged } from '../domain/events.js';
import { effective, roleFor } from '../domain/key-scope.js';
import { keyFields } from './create-api-key.js';
import { ApiKeyRepository, type LockedKey } from '../db/api-key.repository.js';

export const ApiKeyChanges = z
  .strictObject({
    name: keyFields.name,
    permissions: keyFields.permissions,
    expiresAt: keyFields.expiresAt,
    longLived: keyFields.longLived,
  })
  .partial();

interface Input {
  keyId: string;
  version: number;
  changes: z.output<typeof ApiKeyChanges>;
}

/** Another name, scope or end. Nobody adds what they may not do themselves. */
@Injectable()
export class ChangeApiKey extends Command<Input, LockedKey, void> {
  constructor(private readonly apiKeys: ApiKeyRepository) {
    super();
  }

  protected load(tx: Tx, { keyId }: Input): Promise<LockedKey> {
    return this.apiKeys.lockWithOwner(tx, keyId, this.now());
  }

  protected authorise(): void {
    // `key:manage` with fresh proof is checked at the route.
  }

  protected async handle(
    tx: Tx,
    target: LockedKey,
    { version, changes: { longLived = false, ...changes } }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const { key, state } = target;
    const differing = changesOfVersion(key, version, changes);
    if (state === 'revoked') {
      throw conflict('revoked', '止めたキーは変えられません。新しいキーを作ってください。');
    }
    this.checkExpiry(changes.expiresAt, longLived);
    const added = addedTo(target, changes.permissions);
    if (beyond(actor, added).length > 0) throw beyondOwn();
    const role = changes.permissions ? roleWith(target, changes.permissions, actor) : key.role;
    if (role === null) throw beyondOwn();
    if (Object.keys(differing).length > 0) {
      await this.apiKeys.update(tx, key.id, { ...changes, role, version: version + 1 });
    }
    const by = actor.kind === 'account' ? actor.id : null;
    return {
      result: undefined,
      events: added.length > 0 ? [apiKeyChanged(key.id, 'widened', by)] : [],
      audit: {
        action: 'api-key.changed',
        recordType: 'api-key',
        recordId: key.id,
        changes: differing,
      },
    };
  }

  private checkExpiry(wish: Date | null | undefined, longLived: boolean): void {
    if (wish === undefined) return;
    const expiry = expiryOf(wish, longLived, this.now());
    if ('mistake' in expiry) throw expiryMistake(expiry.mistake);
  }
}

const addedTo = ({ permissions }: LockedKey, wanted: readonly Permission[] = []): Permission[] =>
  wanted.filter((value) => !permissions.includes(value));

/** The role it has where that gives all of these, else the smallest one within the person's own. */
function roleWith(
  { key }: LockedKey,
  wanted: readonly Permission[],
  actor: Actor,
): StaffRole | null {
  const kept = effective({ role: key.role, permissions: wanted, ownerRole: null }).permissions;
  if (kept.length === wanted.length) return key.role;
  return actor.kind === 'account' ? roleFor(wanted, actor.role) : null;
}
