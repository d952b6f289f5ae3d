import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whom an address of ours stands for: `r` the requester of a case (its id), `s` a supporter's part in one
 * (the engagement's id), `b` what comes back of a delivery (its id).
 */
export const REPLY_PARTIES = ['r', 's', 'b'] as const;
export type ReplyParty = (typeof REPLY_PARTIES)[number];

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_BYTES = 16;
/** 128 bits, as DESIGN §10 asks of every link. */
const MAC_BYTES = 16;

/**
 * An address whose answers find their way by themselves. Mail programs change the case of letters, so
 * the token is base32; with it the local part stays under the 64 letters of RFC 5321.
 * @param base a domain of its own (`reply.example.jp`), or one mailbox that takes `+` (`soudan@example.jp`)
 * @param issue raised when somebody has another address: what stood in mails to the former one is void
 */
export function replyAddress(
  secret: string,
  base: string,
  party: ReplyParty,
  recordId: string,
  issue = 1,
): string {
  const id = Buffer.from(recordId.replaceAll('-', ''), 'hex');
  const token = `${party}${base32(Buffer.concat([id, mac(secret, party, id, issue)]))}`;
  const [local, domain] = base.split('@');
  return domain === undefined ? `${token}@${base}` : `${local ?? ''}+${token}@${domain}`;
}

/** What an address of ours says, before anybody has looked whether we made it. */
export interface ReplyToken {
  party: ReplyParty;
  recordId: string;
  signature: Buffer;
}

/** What an address says; null when it has not the form of one of ours. */
export function replyTokenIn(base: string, address: string): ReplyToken | null {
  const [local, domain] = base.toLowerCase().split('@');
  const prefix = domain === undefined ? '' : `${local ?? ''}+`;
  const suffix = `@${domain ?? base.toLowerCase()}`;
  const typed = address.toLowerCase();
  if (!typed.startsWith(prefix) || !typed.endsWith(suffix)) return null;
  const token = typed.slice(prefix.length, -suffix.length);
  const party = REPLY_PARTIES.find((replyParty) => token.startsWith(replyParty));
  const bytes = party && fromBase32(token.slice(1));
  if (!party || bytes?.length !== ID_BYTES + MAC_BYTES) return null;
  const hex = bytes.subarray(0, ID_BYTES).toString('hex');
  return {
    party,
    recordId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    signature: bytes.subarray(ID_BYTES),
  };
}

/** Whether it was made with this secret as this issue. */
export function isReplyToken(
  secret: string,
  { party, recordId, signature }: ReplyToken,
  issue = 1,
): boolean {
  const id = Buffer.from(recordId.replaceAll('-', ''), 'hex');
  return timingSafeEqual(signature, mac(secret, party, id, issue));
}

function mac(secret: string, party: ReplyParty, id: Buffer, issue: number): Buffer {
  const hmac = createHmac('sha256', secret).update(`reply\n${party}\n`).update(id);
  // The first one as it stands in mails from before there were others.
  if (issue > 1) hmac.update(`\n${String(issue)}`);
  return hmac.digest().subarray(0, MAC_BYTES);
}

function base32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      text += ALPHABET[(value >> (bits - 5)) & 31] ?? '';
      bits -= 5;
    }
  }
  return bits > 0 ? text + (ALPHABET[(value << (5 - bits)) & 31] ?? '') : text;
}

/** Null for letters that are none, and for spare bits that are not zero: one address, one spelling. */
function fromBase32(text: string): Buffer | null {
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const letter of text) {
    const five = ALPHABET.indexOf(letter);
    if (five === -1) return null;
    value = ((value << 5) | five) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bytes.push((value >> (bits - 8)) & 0xff);
      bits -= 8;
    }
  }
  return (value & ((1 << bits) - 1)) === 0 ? Buffer.from(bytes) : null;
}
