import type { KeyEnd } from '../api/api-keys.js';

/** What a person chooses: so many days, a day of their own, or no end. */
export interface ExpiryChoice {
  kind: string;
  /** `2027-03-31`, with the kind `day`. */
  day: string;
  /** They have read that more than a year is unusual. */
  confirmed: boolean;
}

export const EXPIRY_KINDS = [
  { id: '30', name: '30日' },
  { id: '90', name: '90日' },
  { id: '180', name: '180日' },
  { id: 'year', name: '1年' },
  { id: 'day', name: '日を選ぶ' },
  { id: 'never', name: '期限なし' },
];
export const A_YEAR: ExpiryChoice = { kind: 'year', day: '', confirmed: false };

const DAY_MS = 86_400_000;

/** The end of a day in Japan. */
const endOf = (day: string): Date => new Date(`${day}T23:59:00+09:00`);

/** Whether the choice lasts for more than a year, which has to be confirmed. */
export function isLong({ kind, day }: ExpiryChoice, now = Date.now()): boolean {
  if (kind === 'never') return true;
  return kind === 'day' && day !== '' && endOf(day).getTime() - now > 365 * DAY_MS;
}

/** What is sent; a year is what the server does by itself, and `keep` changes nothing. */
export function endBody(choice: ExpiryChoice, now = Date.now()): KeyEnd {
  const longLived = choice.confirmed && isLong(choice, now);
  switch (choice.kind) {
    case 'keep':
    case 'year':
      return {};
    case 'never':
      return { expiresAt: null, longLived };
    case 'day':
      // No day yet: the past, which the server refuses beside the field.
      return { expiresAt: endOf(choice.day || '1900-01-01').toISOString(), longLived };
    default:
      return { expiresAt: new Date(now + Number(choice.kind) * DAY_MS).toISOString() };
  }
}
