/** Prints the secrets `docker compose` needs, freshly drawn: `node scripts/env.mjs > .env`. */
import { randomBytes } from 'node:crypto';

const NAMES = [
  'POSTGRES_PASSWORD',
  'OWNER_PASSWORD',
  'APP_PASSWORD',
  'LINK_SECRET',
  'SESSION_SECRET',
  'DIGEST_SECRET',
];
for (const name of NAMES) console.log(`${name}=${randomBytes(32).toString('base64url')}`);
