import { foldKana, keyOf } from '../../text/normalise.js';
import type { SupporterStatus } from './states.js';

/** adviser: a person (みえDXアドバイザーズ); partner: a company (みえDXパートナーズ). */
export const SUPPORTER_KINDS = ['adviser', 'partner'] as const;
export type SupporterKind = (typeof SUPPORTER_KINDS)[number];

/** online, onsite (対面), phone, mail */
export const SUPPORT_METHODS = ['online', 'onsite', 'phone', 'mail'] as const;
export type SupportMethod = (typeof SUPPORT_METHODS)[number];

/** What staff know and edit of a supporter. Unknown text is '', an unknown list is empty: nothing is made up. */
export interface SupporterDetails {
  kind: SupporterKind;
  name: string;
  affiliation: string;
  headline: string;
  biography: string;
  specialities: string[];
  /** Theme codes of the centre, e.g. `2-8`. */
  themes: string[];
  /** Municipality codes, or the prefecture's code for all of it. Empty: not stated. */
  regions: string[];
  /** Empty: not stated. */
  methods: SupportMethod[];
  languages: string[];
  /** Industries the supporter knows, in the words of the roster. */
  sectors: string[];
  email: string | null;
  capacityMonthly: number;
  capacityAtOnce: number;
  status: SupporterStatus;
  /** Names of organisations whose cases the supporter must not take. */
  conflicts: string[];
}

export interface Supporter extends SupporterDetails {
  id: string;
  /** Invented, for the demo; follows from 架空 in the name. */
  fictitious: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** Fields that say something about a person: the audit log names them without their content. */
export const PERSONAL_FIELDS = ['name', 'biography', 'email'] as const;

/** Two spellings of one name (全角/半角, with or without a space) have the same key. */
export function nameKey(name: string): string {
  return keyOf(name).replaceAll(' ', '');
}

/** Invented people carry 架空 in their name, wherever they are shown. */
export function isFictitious(name: string): boolean {
  return name.includes('架空');
}

/** What the roster's search box looks through: 全角/半角, case and kana fall together, without spaces. */
export function searchTextOf(details: SupporterDetails): string {
  const words = [
    details.name,
    details.affiliation,
    details.headline,
    ...details.specialities,
    ...details.sectors,
    details.biography,
  ];
  return words.map(searchKey).join('\n');
}

/** One searched word in the form of {@link searchTextOf}. */
export function searchKey(word: string): string {
  return foldKana(keyOf(word)).replaceAll(' ', '');
}

export interface OfferObstacle {
  code: 'not-active' | 'no-email';
  /** Japanese: why, and what to do about it. */
  reason: string;
}

/** Why no offer can be sent to this supporter now, or null. Ranking is possible all the same. */
export function offerObstacle(
  supporter: Pick<Supporter, 'status' | 'email'>,
): OfferObstacle | null {
  if (supporter.status !== 'active') {
    return {
      code: 'not-active',
      reason: `この登録者は${supporter.status === 'paused' ? '休止中' : '退任済み'}のため、打診できません。`,
    };
  }
  if (supporter.email === null) {
    return {
      code: 'no-email',
      reason:
        'メールアドレスが登録されていないため、打診できません。登録者の画面でメールアドレスを登録してください。',
    };
  }
  return null;
}
