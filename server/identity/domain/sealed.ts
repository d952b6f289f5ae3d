import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key for one purpose, derived from an installation's secret. */
export function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `dxc ${purpose}`, 32));
}

/** The keys of one purpose: `now` makes, `former` ones still open what they made. */
export interface Keys {
  now: Buffer;
  former: readonly Buffer[];
}

export function keysFor(purpose: string, secret: string, former: readonly string[]): Keys {
  return { now: keyFor(secret, purpose), former: former.map((value) => keyFor(value, purpose)) };
}

/** AES-256-GCM: nonce, tag, ciphertext. `owner` is bound in, so that a row cannot be moved to another. */
export function seal(key: Buffer, owner: string, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The sealed text, or null when it was sealed for somebody else, by another key, or is damaged. */
export function unseal(key: Buffer, owner: string, sealed: Buffer): string | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
    const ciphertext = sealed.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A keyed hash for values with plenty of randomness of their own. */
export function keyedHash(key: Buffer, owner: string, value: string): Buffer {
  return createHmac('sha256', key).update(`${owner}\n${value}`).digest();
}
