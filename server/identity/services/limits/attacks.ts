import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/index.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { Outbox } from '../../../outbox/index.js';
import type { Actor } from '../../../platform/core/actor.js';
import { Clock } from '../../../platform/time/clock.js';
import { Config } from '../../../platform/config/config.js';
import { accountAttacked, type AttackedBy } from '../../domain/events.js';
import { keyedHash, keyFor } from '../../domain/sealed.js';
import { ATTACK, countAttack, isAttack, WINDOW_MS, type Attack } from '../../domain/throttle.js';

/** What goes on at an account: how often it was guessed at within the hour, and since when. */
export interface AttackSummary {
  failures: number;
  since: Date;
}

const SYSTEM: Actor = { kind: 'system', id: 'identity.attacks' };

/**
 * Wrong guesses at one account from everywhere together. They delay nobody, since strangers make them as
 * well as its owner: they are shown and told, and a code alone does not do while somebody guesses codes.
 */
@Injectable()
export class Attacks {
  private readonly key: Buffer;

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {
    this.key = keyFor(config.secrets.sessions, 'attacks');
  }

  /**
   * Counts a wrong guess, and once a day tells of an attack.
   * @param address the account's, compared (`emailKey`); it need not be anybody's
   */
  async noteWrong(by: AttackedBy, address: string, accountId: string | null): Promise<void> {
    if (!this.config.rateLimit) return;
    const now = this.clock.now();
    const alert = await this.unitOfWork.run(async (tx) => {
      const key = this.keyOf(by, address);
      // One statement: a sweep between an insert and a select would take the row away.
      const [row] = await tx.query<[Attack]>(
        `INSERT INTO guess_counter (key, failures, window_started_at) VALUES ($1, 0, $2)
         ON CONFLICT (key) DO UPDATE SET failures = guess_counter.failures
         RETURNING failures, window_started_at AS "windowStartedAt", alerted_at AS "alertedAt"`,
        [key, now],
      );
      const counted = countAttack(row, now);
      const { failures, windowStartedAt, alertedAt } = counted.after;
      await tx.query(
        `UPDATE guess_counter SET failures = $2, window_started_at = $3, alerted_at = $4
         WHERE key = $1`,
        [key, failures, windowStartedAt, alertedAt],
      );
      // Of an address nobody has too: then nobody is found to tell.
      if (counted.alert) await this.outbox.add(tx, [accountAttacked(accountId, by)], now);
      return counted.alert;
    });
    if (!alert) return;
    this.outbox.wake();
    const about = { recordType: 'account', recordId: accountId ?? '-' };
    await this.audit.viewed(SYSTEM, { action: 'account.attacked', ...about });
  }

  /** Whether somebody is guessing this account's codes right now, who therefore knows its password. */
  async isUnderAttack(by: AttackedBy, address: string): Promise<boolean> {
    return (await this.among([address], [by])).has(address);
  }

  /** The accounts being guessed at right now, by their compared addresses. */
  async among(
    addresses: readonly string[],
    kinds: readonly AttackedBy[] = ['password', 'factor'],
  ): Promise<ReadonlyMap<string, AttackSummary>> {
    const now = this.clock.now();
    const byKey = new Map(
      addresses.flatMap((address) =>
        kinds.map((by) => [this.keyOf(by, address), address] as const),
      ),
    );
    const rows = await this.unitOfWork.query<Omit<Attack, 'alertedAt'> & { key: string }>(
      `SELECT key, failures, window_started_at AS "windowStartedAt" FROM guess_counter
       WHERE key = ANY($1) AND failures >= $2 AND window_started_at > $3 ORDER BY failures`,
      [[...byKey.keys()], ATTACK, new Date(now.getTime() - WINDOW_MS)],
    );
    return new Map(
      rows
        .filter((row) => isAttack(row, now))
        .map(({ key, failures, windowStartedAt }) => [
          byKey.get(key) ?? '',
          { failures, since: windowStartedAt },
        ]),
    );
  }

  private keyOf(by: AttackedBy, address: string): string {
    return `attack ${keyedHash(this.key, by, address).toString('base64url')}`;
  }
}
