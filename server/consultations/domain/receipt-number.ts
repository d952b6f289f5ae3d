import { fiscalYearEra } from '../../platform/time/era.js';
import { nfkc } from '../../platform/validation/normal-form.js';

/** A sequence is shown with this many digits at least. */
export const SEQUENCE_DIGITS = 5;

/**
 * The number a requester is told: era letter and fiscal year of receipt, then the sequence in that
 * year with five digits at least. (2026, 42) → `R8-00042`
 */
export function receiptNumber(fiscalYear: number, sequence: number): string {
  return yearPrefix(fiscalYear) + String(sequence).padStart(SEQUENCE_DIGITS, '0');
}

/** What every number of a fiscal year begins with: 2026 → `R8-` */
export function yearPrefix(fiscalYear: number): string {
  const { letter, year } = fiscalYearEra(fiscalYear);
  return `${letter}${String(year)}-`;
}

/**
 * A receipt number as somebody may type it (full-width, lower case, spaces, any dash), in its
 * canonical form; null when it cannot be one.
 */
export function readReceiptNumber(typed: string): string | null {
  const key = nfkc(typed)
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[ー‐‑‒–—―−]/g, '-');
  const [, year, sequence] = /^([A-Z]\d{1,2})-?(\d{5,9})$/.exec(key) ?? [];
  return year !== undefined && sequence !== undefined ? `${year}-${sequence}` : null;
}
