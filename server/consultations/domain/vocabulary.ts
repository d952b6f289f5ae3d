export const REQUESTER_TYPES = [
  'citizen',
  'business',
  'municipality',
  'prefecture',
  'organisation',
] as const;
export type RequesterType = (typeof REQUESTER_TYPES)[number];

/**
 * What kind of answer is asked for. Which kinds there are is the centre's own taxonomy (`profile.json`);
 * みえ has information, training, problem and other.
 */
export type ContentType = string;

export const CHANNELS = ['web', 'phone', 'visit', 'mail', 'seminar'] as const;
export type Channel = (typeof CHANNELS)[number];

export const METHODS = ['online', 'onsite', 'phone', 'mail'] as const;
export type Method = (typeof METHODS)[number];

export const LANGUAGES = ['ja', 'easy', 'en'] as const;

export const EMPLOYEES = ['1-4', '5-9', '10-49', '50-99', '100-299', '300+'] as const;

/** What somebody agreed to: which text in which version and language, when, and when taken back. */
export interface Consent {
  kind: 'purpose' | 'shareWithSupporters' | 'publishCase';
  textVersion: number;
  language: (typeof LANGUAGES)[number];
  givenAt: string;
  withdrawnAt: string | null;
}

/** Another body asking together with the requester. */
export interface CoRequester {
  name: string;
  organisation: string | null;
  email: string | null;
}

/** The member of staff who wrote down what was said on the phone, at the counter or in a letter. */
export interface Proxy {
  staffId: string;
  staffName: string;
  note: string | null;
}
