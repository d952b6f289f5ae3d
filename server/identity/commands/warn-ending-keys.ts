import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { NOTICE_DAYS } from '../domain/api-key-life.js';
import { apiKeyChanged } from '../domain/events.js';

/** Tells administrators a month and a week before a key ends, so that no program stops by surprise. */
@Injectable()
export class WarnEndingKeys extends Command<void, null, number> {
  protected load(): Promise<null> {
    return Promise.resolve(null);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx): Promise<Outcome<number>> {
    // A key that was made for less time than the notice is not news to whoever made it.
    const ending = await tx.query<{ id: string }[]>(
      `WITH due AS (
         SELECT api_key.id, expires_at, min(days) AS days FROM api_key, unnest($2::smallint[]) AS days
         WHERE revoked_at IS NULL AND expires_at > $1
           AND expires_at <= $1::timestamptz + days * interval '1 day'
           AND issued_at < expires_at - days * interval '1 day'
         GROUP BY api_key.id, expires_at), noted AS (
       UPDATE api_key SET end_noted_for = due.expires_at, end_noted_days = due.days FROM due
       WHERE api_key.id = due.id
         AND (end_noted_for IS DISTINCT FROM due.expires_at OR end_noted_days > due.days)
       RETURNING api_key.id)
       SELECT id FROM noted`,
      [this.now(), NOTICE_DAYS],
    );
    return {
      result: ending.length,
      events: ending.map(({ id }) => apiKeyChanged(id, 'ending', null)),
      audit: ending.map(({ id }) => ({
        action: 'api-key.end-noted',
        recordType: 'api-key',
        recordId: id,
      })),
    };
  }
}
