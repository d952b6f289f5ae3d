import type { Tx } from '../../../database/unit-of-work.js';
import { isId } from '../../../platform/core/ids.js';
import {
  conflict,
  notFound,
  unprocessable,
  type Problem,
} from '../../../platform/core/problems.js';
import { AccountEntity } from '../../db/account.entity.js';
import { emailKey } from '../links/digests.js';

/** The account, locked until the transaction ends. @throws Problem 404 */
export async function lockAccount(tx: Tx, id: string): Promise<AccountEntity> {
  const account = isId(id)
    ? await tx.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!account) throw notFound();
  return account;
}

/** @throws Problem 422 when another account has this address. */
export async function refuseTakenEmail(tx: Tx, email: string, exceptId: string): Promise<void> {
  const taken = await tx.query<unknown[]>(
    `SELECT 1 FROM account WHERE email_key = $1 AND id <> $2`,
    [emailKey(email), exceptId],
  );
  if (taken.length > 0) throw takenEmail();
}

export const takenEmail = (): Problem =>
  unprocessable([
    {
      pointer: '/email',
      code: 'taken',
      detail: 'このメールアドレスのアカウントはもうあります。一覧をご確認ください。',
    },
  ]);

/** @throws Problem 409 when nobody else could administer accounts afterwards. */
export async function requireAnotherAdministrator(tx: Tx, account: AccountEntity): Promise<void> {
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
