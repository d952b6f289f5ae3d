import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { conflict, unprocessable, type Problem } from '../../platform/core/problems.js';
import { emailKey } from '../services/links/digests.js';
import { AccountEntity } from './account.entity.js';

export type AccountRecord = Readonly<AccountEntity>;

/** The people who work here. */
@Injectable()
export class AccountRepository extends Repository<AccountEntity> {
  protected readonly entity = AccountEntity;

  /** Opens an account without a password. @throws Problem 422 when another one has the address */
  async invite(
    tx: Tx,
    { id, name, email, role }: Pick<AccountRecord, 'id' | 'name' | 'email' | 'role'>,
    at: Date,
  ): Promise<void> {
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO account (id, name, email, email_key, role, invited_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (email_key) DO NOTHING RETURNING id`,
      [id, name, email, emailKey(email), role, at],
    );
    if (inserted.length === 0) throw takenEmail();
  }

  /** @throws Problem 422 when another account has this address. */
  async refuseTakenEmail(tx: Tx, email: string, exceptId: string): Promise<void> {
    const taken = await tx.query<unknown[]>(
      `SELECT 1 FROM account WHERE email_key = $1 AND id <> $2`,
      [emailKey(email), exceptId],
    );
    if (taken.length > 0) throw takenEmail();
  }

  /** @throws Problem 409 when nobody else could administer accounts afterwards. */
  async requireAnotherAdministrator(tx: Tx, account: AccountRecord): Promise<void> {
    if (account.role !== 'admin' || account.disabledAt !== null) return;
    const admins = await tx.query<unknown[]>(
      `SELECT id FROM account WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    if (admins.length > 1) return;
    throw conflict(
      'last-admin',
      '管理者が一人もいなくなります。先に、ほかの人を管理者にしてください。',
    );
  }
}

const takenEmail = (): Problem =>
  unprocessable([
    {
      pointer: '/email',
      code: 'taken',
      detail: 'このメールアドレスのアカウントはもうあります。一覧をご確認ください。',
    },
  ]);
