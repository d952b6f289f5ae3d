import type { Tx } from '../database/unit-of-work.js';
import { isId } from '../platform/ids.js';
import { conflict, forbidden, notFound, Problem, unprocessable } from '../platform/problems.js';
import { AccountEntity } from './db/account.entity.js';
import { isFresh, PROOF_MINUTES } from './domain/stage.js';
import { emailKey } from './digests.js';
import type { OpenSession } from './sessions.js';

/** The account, locked until the transaction ends. @throws Problem 404 */
export async function lockAccount(tx: Tx, id: string): Promise<AccountEntity> {
  const account = isId(id)
    ? await tx.findOne(AccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (!account) throw notFound();
  return account;
}

/** @throws Problem 403 `reauthentication-required` unless password or factor were shown just now. */
export function requireFreshProof(session: OpenSession | null, now: Date): OpenSession {
  if (session && isFresh(session.provenAt, now)) return session;
  throw reauthenticationRequired(
    `大切な設定を変えるため、${String(PROOF_MINUTES)}分以内にパスワードか認証コードで確認してください。`,
    'any',
  );
}

/**
 * For what makes people or decides how they come in: everything they sign in by was shown just now.
 * @throws Problem 403 `reauthentication-required`
 */
export function requireFullProof(session: OpenSession | null, now: Date): void {
  if (session && isFresh(session.fullyProvenAt, now)) return;
  throw reauthenticationRequired(
    `人や権限にかかわる操作のため、${String(PROOF_MINUTES)}分以内に、パスワードと認証コード（登録しているとき）か、パスキーで確認してください。`,
    'full',
  );
}

/** `proof` tells a program whether one of the things somebody signs in by is enough. */
const reauthenticationRequired = (detail: string, proof: 'any' | 'full'): Problem =>
  new Problem({
    status: 403,
    code: 'reauthentication-required',
    title: 'ご本人の確認が必要です',
    detail,
    extra: { proof },
  });

/** The session of somebody acting on their own account. */
export function requireSession(session: OpenSession | null): OpenSession {
  if (!session) throw forbidden();
  return session;
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
