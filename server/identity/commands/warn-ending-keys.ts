import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { ApiKeyRepository } from '../db/api-key.repository.js';
import { apiKeyChanged } from '../domain/events.js';

/** Tells administrators a month and a week before a key ends, so that no program stops by surprise. */
@Injectable()
export class WarnEndingKeys extends Command<void, null, number> {
  constructor(private readonly apiKeys: ApiKeyRepository) {
    super();
  }

  protected load(): Promise<null> {
    return Promise.resolve(null);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx): Promise<Outcome<number>> {
    const ids = await this.apiKeys.noteEnding(tx, this.now());
    return {
      result: ids.length,
      events: ids.map((id) => apiKeyChanged(id, 'ending', null)),
      audit: ids.map((id) => ({
        action: 'api-key.end-noted',
        recordType: 'api-key',
        recordId: id,
      })),
    };
  }
}
