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
  return value.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** {@link plainKey} with letters' stand-ins read as the letters. */
export function leetKey(value: string): string {
  return [...plainKey(value)].map((character) => LEET[character] ?? character).join('');
}

/**
 * What a guesser tries of a password: as it is, without the digits and signs around it, without the
 * signs in it, and the unit when it is one word again and again. All as {@link leetKey}.
 */
export function guesses(password: string): ReadonlySet<string> {
  const plain = plainKey(password);
  const shapes = [
    plain,
    plain.replace(/[\d\W_]+$/u, ''),
    plain.replace(/^[\d\W_]+/u, ''),
    plain.replace(/^[\d\W_]+|[\d\W_]+$/gu, ''),
    plain.replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  const keys = shapes.filter(Boolean).map(leetKey);
  return new Set([...keys, ...shapes.filter(Boolean).map((shape) => leetKey(unitOf(shape)))]);
}

/** `abcabcabc` → `abc`; a text that repeats nothing is its own unit. */
export function unitOf(value: string): string {
  const at = (value + value).indexOf(value, 1);
  return at < value.length ? value.slice(0, at) : value;
}

/** Whether nearly every character is the one before it or its neighbour: 111111, abcdef, 987654. */
export function isRun(value: string): boolean {
  const codes = [...value].map((character) => character.codePointAt(0) ?? 0);
  const near = codes.slice(1).filter((code, at) => Math.abs(code - (codes[at] ?? 0)) <= 1).length;
  return codes.length > 1 && near >= (codes.length - 1) * 0.8;
}
