import { forbidden, Problem } from '../../../platform/core/problems.js';
import { isFresh, PROOF_MINUTES } from '../../domain/stage.js';
import type { OpenSession } from './sessions.js';

/** @throws Problem 403 `reauthentication-required` unless password or factor were shown just now. */
export function requireFreshProof(session: OpenSession | null, now: Date): OpenSession {
  if (session && isFresh(session.provenAt, now)) return session;
  throw reauthenticationRequired(
    `大切な設定を変えるため、${String(PROOF_MINUTES)}分以内にパスワードか認証コードで確認してください。`,
    'any',
  );
}

/**
 * For a factor of one's own: who is all the way in has shown who they are just now, who is to enrol one
 * comes by something that was shown at that moment, and not by a provider's session that was left alone.
 * @throws Problem 403 `reauthentication-required`
 */
export function requireOwner(session: OpenSession, now: Date): void {
  if (session.stage === 'full') requireFreshProof(session, now);
  else if (session.provenAt?.getTime() === 0) {
    throw reauthenticationRequired(
      '認証方法を登録するため、認証サービスからいったんサインアウトして、もう一度サインインしてください。できないときは、パスワードの再設定からお入りください。',
      'any',
    );
  }
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
