import { randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every key begins with; scanners of secrets look for it (docs/security.md gives the expression). */
const PREFIX = 'miedx_key_';
/** Keys made before they had a checksum; they work until they end or are revoked. */
const FORMER_PREFIX = 'dxc_';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RANDOM_LENGTH = 40;
const CHECKSUM_LENGTH = 6;
const SHAPE = /^miedx_key_[0-9A-Za-z]{46}$/;

/** A fresh key: prefix, 238 random bits in base 62, and a checksum that tells a typo or a find apart. */
export function newToken(): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => DIGITS[randomInt(DIGITS.length)]);
  const body = PREFIX + random.join('');
  return body + checksumOf(body);
}

/** Whether it can be a key at all: worth looking up. */
export function isToken(value: string): boolean {
  if (value.startsWith(FORMER_PREFIX)) return true;
  if (!SHAPE.test(value)) return false;
  return checksumOf(value.slice(0, -CHECKSUM_LENGTH)) === value.slice(-CHECKSUM_LENGTH);
}

/** What lists show of a key so that people know which one they have in front of them. */
export const hintOf = (token: string): string => token.slice(-4);

/** CRC-32 of the text in base 62, six digits. */
function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let at = 0; at < CHECKSUM_LENGTH; at += 1) {
    digits = (DIGITS[rest % DIGITS.length] ?? '') + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
