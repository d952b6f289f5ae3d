import { nfkc } from '../../platform/validation/normal-form.js';

/**
 * What is typed at the door as names are compared: NFKC, lower case, ひらがな as カタカナ, no spaces.
 * The SQL in `queries/registrations.ts` does the same with what is stored.
 */
export function searchKey(typed: string): string {
  return nfkc(typed)
    .toLowerCase()
    .replace(/[\s\u3000]/g, '')
    .replace(/[ぁ-ゔ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
