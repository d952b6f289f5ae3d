const HIDDEN = '（お引き受け後に表示します）';

const EMAIL = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]+[@＠][a-z0-9-]+(?:\.[a-z0-9-]+)+/giu;
/** Ten to eleven digits in any width, with the separators people put between them. */
const PHONE = /(?<![\d０-９])[0０](?:[\s()（）ー‐‑‒–—―−－-]?[\d０-９]){9,10}(?![\d０-９])/gu;
/** Shorter names are everyday words too often: hiding 森 would tear the text apart. */
const SHORTEST_NAME = 3;

/**
 * Free text as somebody may read it who has not accepted yet: people write their own address, number
 * and name into what they ask. Hides addresses, telephone numbers, and the given names literally.
 */
export function withoutContact(text: string, names: readonly (string | null)[]): string {
  let masked = text.replace(EMAIL, HIDDEN).replace(PHONE, HIDDEN);
  for (const name of names) {
    const letters = Array.from((name ?? '').replace(/\s/gu, ''));
    if (letters.length < SHORTEST_NAME) continue;
    const spelling = letters.map((letter) => letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    masked = masked.replace(new RegExp(spelling.join('\\s?'), 'gu'), HIDDEN);
  }
  return masked;
}
