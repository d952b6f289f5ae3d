import { randomInt } from 'node:crypto';
import { nfkc } from '../../platform/validation/normal-form.js';

export const RECOVERY_CODES = 10;

/** Without letters and digits that look alike on paper. 10 characters of 31: 49 bits each. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten fresh codes, `xxxxx-xxxxx`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${part()}-${part()}`);
}

/** A code as it is compared: full width, capitals, spaces and hyphens are read through. */
export function recoveryKey(typed: string): string {
  return nfkc(typed)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function part(): string {
  return Array.from({ length: 5 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
