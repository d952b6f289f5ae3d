import type { Actor } from '../../platform/core/actor.js';
import type { Intake } from './submission.js';
import type { Consent, Proxy } from './vocabulary.js';

/** The consent texts in force, as the centre's profile versions them. */
interface ConsentTexts {
  purposeOfUse: { version: number };
  shareWithSupporters: { version: number };
  publishCase: { version: number };
}

/** The consents that were given, each with the version and language of the text that was shown. */
export function consentsOf(submission: Intake, texts: ConsentTexts, at: Date): Consent[] {
  const { consents, language } = submission;
  const given = (kind: Consent['kind'], textVersion: number): Consent => ({
    kind,
    textVersion,
    language,
    givenAt: at.toISOString(),
    withdrawnAt: null,
  });
  return [
    given('purpose', texts.purposeOfUse.version),
    ...(consents.shareWithSupporters
      ? [given('shareWithSupporters', texts.shareWithSupporters.version)]
      : []),
    ...(consents.publishCase ? [given('publishCase', texts.publishCase.version)] : []),
  ];
}

/** Whether a consent is given and not taken back. */
export function hasConsent(consents: readonly Consent[], kind: Consent['kind']): boolean {
  return consents.some((consent) => consent.kind === kind && consent.withdrawnAt === null);
}

/** Who wrote the case down for the requester; null when the requester wrote it. */
export function proxyOf(submission: Intake, actor: Actor): Proxy | null {
  const writtenAtDesk = actor.kind === 'account' && (submission.channel ?? 'web') !== 'web';
  if (actor.kind !== 'account' || (!writtenAtDesk && !submission.proxy)) return null;
  return { staffId: actor.id, staffName: actor.name, note: submission.proxy?.note ?? null };
}
