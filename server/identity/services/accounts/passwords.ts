import { hash, verify } from '@node-rs/argon2';
import { nfc } from '../../../platform/validation/normal-form.js';

/** OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has: verifying against it costs an unknown user the time a known one costs. */
const NOBODY = hash('nobody has this password', PARAMETERS);

export function hashPassword(password: string): Promise<string> {
  return hash(nfc(password), PARAMETERS);
}

/** Whether the password fits; with no hash it takes as long and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), nfc(password));
  return stored !== null && matches;
}
