import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorId, type Actor, type StaffRole } from '../../platform/core/actor.js';
import { isoInstant, requiredLine } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import type { Permission } from '../../platform/core/permissions.js';
import { beyond, beyondOwn, expiryMistake } from '../services/accounts/api-key-target.js';
import { ApiKeys } from '../services/accounts/api-keys.js';
import { expiryOf } from '../domain/api-key-life.js';
import { apiKeyChanged } from '../domain/events.js';
import { effective, GRANTABLE, GrantablePermission, roleFor } from '../domain/key-scope.js';

export const keyFields = {
  name: requiredLine(100),
  permissions: z.array(GrantablePermission).min(1).max(GRANTABLE.length),
  /** A year from now unless said. Null: it never ends. */
  expiresAt: isoInstant.transform((value) => new Date(value)).nullable(),
  /** Says that it may be used for more than a year. */
  longLived: z.boolean(),
};
export const NewApiKey = z.strictObject({
  name: keyFields.name,
  permissions: keyFields.permissions,
  expiresAt: keyFields.expiresAt.optional(),
  longLived: keyFields.longLived.default(false),
});

interface Input {
  name: string;
  /** Null: all that the role gives a program; only the command on the server says so. */
  permissions: readonly Permission[] | null;
  /** Said by the command on the server; for a person the smallest one that fits. */
  role?: StaffRole;
  expiresAt?: Date | null | undefined;
  longLived: boolean;
}

/** A key for a program, with no more than its maker may do. Administrators are told by mail. */
@Injectable()
export class CreateApiKey extends Command<Input, string, { id: string; key: string }> {
  constructor(private readonly keys: ApiKeys) {
    super();
  }

  protected async load(): Promise<string> {
    return newId();
  }

  protected authorise(): void {
    // `key:manage` with fresh proof is checked at the route; the server's command line is the operator's.
  }

  protected async handle(
    tx: Tx,
    id: string,
    { name, longLived, ...input }: Input,
    actor: Actor,
  ): Promise<Outcome<{ id: string; key: string }>> {
    const permissions = input.permissions && [...new Set(input.permissions)];
    const role = input.role ?? smallest(permissions ?? [], actor);
    if (role === null || beyond(actor, permissions ?? []).length > 0) throw beyondOwn();
    const given = effective({ role, permissions, ownerRole: null }).permissions;
    if (permissions && given.length < permissions.length) throw beyondOwn();
    const expiry = expiryOf(input.expiresAt, longLived, this.now());
    if ('mistake' in expiry) throw expiryMistake(expiry.mistake);
    const { expiresAt } = expiry;
    const ownerId = actor.kind === 'account' ? actor.id : null;
    const key = await this.keys.create(name, role, { id, ownerId, permissions, expiresAt, tx });
    return {
      result: { id, key },
      events: [apiKeyChanged(id, 'created', actor.kind === 'account' ? actorId(actor) : null)],
      audit: {
        action: 'api-key.created',
        recordType: 'api-key',
        recordId: id,
        changes: {
          role: { to: role },
          permissions: { to: permissions },
          expiresAt: { to: expiresAt },
        },
      },
    };
  }
}

const smallest = (permissions: readonly Permission[], actor: Actor): StaffRole | null =>
  actor.kind === 'account' ? roleFor(permissions, actor.role) : null;
