import { createHmac, timingSafeEqual } from 'node:crypto';

export const LINK_KINDS = [
  'calendar',
  'tracking',
  'survey',
  'offer',
  'sign-in',
  'registration',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Addresses that take answers by mail: not opened by a browser, and ended like links. */
export const REPLY_KINDS = ['reply-requester', 'reply-supporter'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

const ID_BYTES = 16;
/** 160 bits of signature: above the 128 that DESIGN §10 asks for. */
const MAC_BYTES = 20;

/**
 * A link's token: the record's id and a signature over kind, id and issue number. Nothing is stored to
 * make one, so the same link can be written again (into a repeated answer or a repeated mail), and
 * raising the issue number makes every earlier link void.
 */
export function linkToken(secret: string, kind: LinkKind, recordId: string, issue: number): string {
  const id = Buffer.from(recordId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, signature(secret, kind, recordId, issue)]).toString('base64url');
}

/** The record id a token names, whether or not its signature holds; null when it cannot be one. */
export function recordIdIn(token: string): string | null {
  if (!/^[\w-]{48}$/.test(token)) return null;
  const hex = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Whether the token was made with this secret for this kind, record and issue. */
export function verifyLink(
  secret: string,
  kind: LinkKind,
  recordId: string,
  issue: number,
  token: string,
): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== ID_BYTES + MAC_BYTES) return false;
  return timingSafeEqual(bytes.subarray(ID_BYTES), signature(secret, kind, recordId, issue));
}

function signature(secret: string, kind: LinkKind, recordId: string, issue: number): Buffer {
  return createHmac('sha256', secret)
    .update(`${kind}\n${recordId}\n${String(issue)}`)
    .digest()
    .subarray(0, MAC_BYTES);
}
