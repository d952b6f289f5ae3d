import { fiscalYearEra } from '../../platform/time/era.js';
import { nfkc } from '../../platform/validation/normal-form.js';

/** A seminar's code, short enough to read out: (2026, 1) → `R8S01` */
export function seminarCode(fiscalYear: number, sequence: number): string {
  const { letter, year } = fiscalYearEra(fiscalYear);
  return `${letter}${String(year)}S${String(sequence).padStart(2, '0')}`;
}

/** A registration's number: (`R8S01`, 7) → `R8S01-0007` */
export function registrationNumber(code: string, serial: number): string {
  return `${code}-${String(serial).padStart(4, '0')}`;
}

/** A number as somebody types it at the door: full width, lower case, any dash, or the last digits alone. */
export function readRegistrationNumber(typed: string, code: string): string | null {
  const key = nfkc(typed)
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/[ー‐‑‒–—―−]/g, '-');
  if (/^\d{1,6}$/.test(key)) return registrationNumber(code, Number(key));
  const [, prefix, serial] = /^([A-Z]\d{1,2}S\d{2,3})-?(\d{4,6})$/.exec(key) ?? [];
  return prefix !== undefined && serial !== undefined ? `${prefix}-${serial}` : null;
}
