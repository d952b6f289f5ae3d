import { hasConsent, type CaseRecord } from '../../consultations/index.js';
import { conflict } from '../../platform/core/problems.js';
import type { TellingWords } from '../domain/publication.js';

/** @throws Problem 409 without the requester's consent, or while the case is not finished. */
export function requirePublishable({
  consents,
  state,
}: Pick<CaseRecord, 'consents' | 'state'>): void {
  if (!hasConsent(consents, 'publishCase')) {
    throw conflict(
      'consent-needed',
      '相談者が「事例として公開すること」に同意していないため、公開できません。',
    );
  }
  if (state !== 'answered' && state !== 'closed') {
    throw conflict('not-finished', '回答が済んだ相談だけを公開できます。');
  }
}

/** Everything in a case that would tell who asked. */
export function tellingWords(target: CaseRecord): TellingWords[] {
  return [
    { label: '相談者の名前', words: target.name },
    { label: '相談者の名前', words: target.kana },
    { label: '組織の名前', words: target.organisation },
    { label: '部署の名前', words: target.department },
    { label: 'メールアドレス', words: target.email },
    { label: '電話番号', words: target.phone },
    { label: '受付番号', words: target.receiptNumber },
    ...target.coRequesters.map(({ name }) => ({ label: '一緒に相談した方の名前', words: name })),
  ];
}
