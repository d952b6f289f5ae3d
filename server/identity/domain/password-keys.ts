import { runAtEnd } from '../../platform/core/edges.js';
import { nfd, nfkc } from '../../platform/validation/normal-form.js';

/** Spellings that stand for a letter, both ways folded to one key: `P@ssw0rd` and `password` are one word. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '6': 'g',
  '9': 'g',
  '7': 't',
  '+': 't',
  '8': 'b',
  '2': 'z',
};

/** Full width, capitals and accents do not make another password to a guesser. */
export function plainKey(value: string): string {
  return nfd(nfkc(value).toLowerCase()).replace(/\p{M}/gu, '');
}

/** {@link plainKey} with letters' stand-ins read as the letters. */
export function leetKey(value: string): string {
  return Array.from(plainKey(value), (character) => LEET[character] ?? character).join('');
}

/** Stand-ins next to a word may belong to it (`$hirley!!1`): this many of them are tried with it. */
const NEAR = 12;

/**
 * What a guesser tries of a password: as it is, without the signs in it, without the digits and signs
 * around it (or with those next to the word), and the unit of what repeats. All as {@link leetKey}.
 */
export function guesses(password: string): ReadonlySet<string> {
  const plain = plainKey(password);
  const folded = leetKey(plain);
  const before = /^[\d\W_]*/u.exec(plain)?.[0].length ?? 0;
  const after = plain.length - runAtEnd(plain, /[^A-Za-z]/).length;
  const found = new Set([folded, leetKey(plain.replace(/[^\p{L}\p{N}]+/gu, ''))]);
  for (let from = before; from >= Math.max(0, before - NEAR); from--) {
    for (let to = after; to <= Math.min(plain.length, after + NEAR); to++) {
      if (from < to) found.add(folded.slice(from, to));
    }
  }
  for (const guess of [...found]) {
    const unit = unitOf(guess);
    found.add(unit).add(unit.repeat(2));
  }
  return found;
}

/** `abcabcabc` → `abc`; a text that repeats nothing is its own unit. */
export function unitOf(value: string): string {
  const at = (value + value).indexOf(value, 1);
  return at < value.length ? value.slice(0, at) : value;
}

/** Whether nearly every character is the one before it or its neighbour: 111111, abcdef, 987654. */
export function isRun(value: string): boolean {
  const codes = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  const near = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1).length;
  return codes.length > 1 && near >= (codes.length - 1) * 0.8;
}
