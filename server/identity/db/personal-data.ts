import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfirmedAddresses } from '../services/accounts/confirmed-addresses.js';
import { PersonalData, type Sql, type Worker } from '../../platform/core/personal-data.js';
import { daysBefore, removedTable } from '../../platform/core/personal-table.js';

/** Who has left comes back by invitation after this; until then what they came in by waits for them. */
const LEAVERS_DAYS = 30;
/** An address somebody gave up is needed to tell them so, and for questions in the weeks after. */
const FORMER_DAYS = 30;
/** Whoever opens an old link in these days reads that it is over; then it is unknown. */
const OVER_DAYS = 30;

const rows = (db: Sql, sql: string, worker: Worker): Promise<Record<string, unknown>[]> =>
  db.query(sql, [worker.id, worker.kind]);

/** What is held on those who come in: accounts, sign-ins, passkeys. Never hashes, keys or secrets. */
@Injectable()
export class IdentityPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  onModuleInit(): void {
    this.personalData.registerLinks(
      // A supporter's calendar, and the ways in of people who work here: theirs, and not of a case.
      { kind: 'calendar', recordsOf: null },
      { kind: 'sign-in', recordsOf: null },
    );
    this.personalData.register(
      removedTable({ name: 'mail-codes', label: 'メールの確認番号', table: 'mail_code' }),
      {
        name: 'confirmed-addresses',
        label: 'メールアドレスの確認',
        tables: { confirmed_address: 'removed' },
        erase: (tx, { addresses }) =>
          removed(
            tx,
            'DELETE FROM confirmed_address WHERE address_key = ANY($1::text[])',
            this.keys(addresses),
          ),
        export: (db, { addresses }) =>
          db.query(
            'SELECT how, confirmed_at FROM confirmed_address WHERE address_key = ANY($1::text[])',
            [this.keys(addresses)],
          ),
      },
    );
    this.personalData.registerWorkers(
      {
        name: 'account',
        label: 'アカウント',
        tables: {
          account: [
            'name',
            'email',
            'email_key',
            'role',
            'password_hash',
            'provider_issuer',
            'provider_subject',
          ],
        },
        retention: '監査記録とともに保存（停止後もお名前とメールアドレスは残ります）',
        export: (db, worker) =>
          rows(
            db,
            `SELECT id, name, email, role, invited_at, last_sign_in_at, disabled_at, created_at,
                    provider_issuer, provider_subject, provider_linked_at
             FROM account WHERE id = $1 AND $2 = 'account'`,
            worker,
          ),
      },
      {
        name: 'sessions',
        label: 'サインイン中の端末',
        tables: {
          session: ['subject_kind', 'stage', 'device', 'provider_issuer', 'provider_subject'],
        },
        retention: 'サインインが終わるまで（長くて24時間）',
        export: (db, worker) =>
          rows(
            db,
            `SELECT created_at, last_seen_at, expires_at, host(ip) AS ip, device
             FROM session WHERE subject_id = $1 AND subject_kind = $2`,
            worker,
          ),
      },
      {
        name: 'passkeys',
        label: 'パスキー',
        tables: { passkey: ['credential_id', 'transports', 'name'] },
        retention: `外すまで。アカウントの停止から${String(LEAVERS_DAYS)}日`,
        export: (db, worker) =>
          rows(
            db,
            `SELECT name, created_at, last_used_at FROM passkey
             WHERE account_id = $1 AND $2 = 'account'`,
            worker,
          ),
      },
      {
        name: 'former-addresses',
        label: '以前のメールアドレス',
        tables: { former_address: ['address'] },
        retention: `変更から${String(FORMER_DAYS)}日`,
        export: (db, worker) =>
          rows(
            db,
            `SELECT address, changed_at FROM former_address
             WHERE account_id = $1 AND $2 = 'account'`,
            worker,
          ),
      },
    );
    this.personalData.registerRules(
      {
        name: 'former-addresses',
        label: `職員の以前のメールアドレス（変更から${String(FORMER_DAYS)}日）`,
        sweep: (tx, now) =>
          removed(
            tx,
            'DELETE FROM former_address WHERE changed_at < $1',
            daysBefore(now, FORMER_DAYS),
          ),
      },
      {
        name: 'single-use-links',
        label: `期限の切れたサインイン用リンクと確認番号（期限から${String(OVER_DAYS)}日）`,
        sweep: (tx, now) => forgetSingleUse(tx, daysBefore(now, OVER_DAYS)),
      },
      {
        name: 'leavers',
        label: `停止したアカウントの認証情報（停止から${String(LEAVERS_DAYS)}日）`,
        sweep: (tx, now) => forgetLeavers(tx, daysBefore(now, LEAVERS_DAYS)),
      },
    );
  }

  /** Telephone numbers among them have keys of their own, which nothing is kept under. */
  private keys(addresses: readonly string[]): string[] {
    return addresses.map((address) => this.confirmed.keyOf(address));
  }
}

/** Links and codes that were over before, with what was noted about the links. */
async function forgetSingleUse(tx: Sql, before: Date): Promise<number> {
  const over = `SELECT id FROM sign_in_link WHERE expires_at < $1`;
  for (const table of ['link_opening', 'link_issue']) {
    await removed(
      tx,
      `DELETE FROM ${table} WHERE kind = 'sign-in' AND record_id IN (${over})`,
      before,
    );
  }
  let count = 0;
  for (const table of ['sign_in_link', 'mail_code']) {
    count += await removed(tx, `DELETE FROM ${table} WHERE expires_at < $1`, before);
  }
  return count;
}

/** Passkeys, authenticator, recovery codes, password and link to the identity provider of accounts that were stopped before. */
async function forgetLeavers(tx: Sql, before: Date): Promise<number> {
  let count = 0;
  for (const table of ['passkey', 'totp_factor', 'recovery_code']) {
    const left = `SELECT id FROM account WHERE disabled_at < $1`;
    count += await removed(tx, `DELETE FROM ${table} WHERE account_id IN (${left})`, before);
  }
  const [, blanked] = await tx.query<[unknown, number]>(
    `UPDATE account SET password_hash = NULL, provider_issuer = NULL, provider_subject = NULL,
            provider_linked_at = NULL
     WHERE disabled_at < $1 AND (password_hash IS NOT NULL OR provider_subject IS NOT NULL)`,
    [before],
  );
  return count + blanked;
}

async function removed(tx: Sql, statement: string, before: Date | string[]): Promise<number> {
  const [, count] = await tx.query<[unknown, number]>(statement, [before]);
  return count;
}
