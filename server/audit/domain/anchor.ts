import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** Where the chain ends: everything up to `toId` is vouched for by `hash`. */
export interface Head {
  /** Digits. */
  toId: string;
  seals: number;
  entries: number;
  hash: string;
}

/** A head as it was noted outside the database, signed. */
export interface Anchor extends Head {
  at: Date;
  /** The signer's public key: Ed25519, base64url. */
  key: string;
  /** The line as it was written. */
  line: string;
}

/** What an Ed25519 private key begins with in PKCS #8 (RFC 8410); the seed's 32 bytes follow. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs anchors, derived from an installation's secret. */
export function anchorKey(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'dxc audit anchors', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

/** The public half, as anchors name it; whoever has it can check their signatures without any secret. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}

/** One line of text that says where the chain ends, with the signature over all that stands before it. */
export function anchorLine({ toId, seals, entries, hash }: Head, at: Date, key: KeyObject): string {
  const text =
    `dxc-audit-anchor v1 at=${at.toISOString()} to=${toId} seals=${String(seals)} ` +
    `entries=${String(entries)} head=${hash} key=${publicKeyOf(key)}`;
  return `${text} sig=${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

const LINE =
  /dxc-audit-anchor v1 at=(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) to=(\d{1,19}) seals=(\d{1,15}) entries=(\d{1,15}) head=([0-9a-f]{64}) key=([\w-]{43}) sig=[\w-]{86}/g;

/** Every anchor in a text, also in lines of a log that say more; in the order they stand there. */
export function anchorsIn(text: string): Anchor[] {
  return [...text.matchAll(LINE)].map(
    ([line, at = '', toId = '', seals, entries, hash = '', key = '']) => ({
      line,
      at: new Date(at),
      toId,
      seals: Number(seals),
      entries: Number(entries),
      hash,
      key,
    }),
  );
}

/** Whether the line was written as it stands by who has the key it names. */
export function isGenuine({ line, key }: Anchor): boolean {
  const [text = '', signature = ''] = line.split(' sig=');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
}
