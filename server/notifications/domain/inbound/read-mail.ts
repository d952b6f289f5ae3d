import type { Address, Attachment, Email } from 'postal-mime';
import { visible } from '../../../platform/validation/characters.js';
import { withoutIllFormed } from '../../../platform/validation/well-formed.js';
import { autoReplyOf, headerOf } from './auto-reply.js';
import { parseMail } from './mail-parts.js';
import { messageIdIn, readStatus, statusInWords, type Bounce } from './delivery-status.js';
import { htmlText } from './html-text.js';
import { ownWords } from './quotes.js';
import { originOf, type SenderOrigin } from './sender-trust.js';

/** Longest text kept of a mail, in characters; what is beyond is no message any more. */
const TEXT_MAX = 200_000;

/** Addresses of one mail that are looked at; ours stands among the first. */
const RECIPIENTS_MAX = 200;

/** A mail that came in, read once for every question asked of it. */
export interface InboundMail {
  /** In lower case; null where it names nobody. */
  from: string | null;
  /** Every address it may have come to, in lower case: To, Cc, Delivered-To, X-Original-To. */
  to: string[];
  subject: string;
  /** The whole text as it came. */
  text: string;
  /** What the sender wrote themselves. */
  words: string;
  /** The text is what its bytes mean; else a person looks at it before it counts as somebody's words. */
  sure: boolean;
  attachments: { name: string; bytes: Buffer }[];
  /** Why it is a program's, or null. */
  autoReply: string | null;
  bounce: Bounce | null;
  /** What its header says of where it comes from. */
  origin: SenderOrigin;
}

/** Reads a raw mail. @throws Error for what is not one (nesting beyond reason, headers without end). */
export async function readMail(raw: Buffer): Promise<InboundMail> {
  const { mail, sure } = await parseMail(raw);
  const text = withoutIllFormed(mail.text ?? htmlText(mail.html ?? ''))
    .trimEnd()
    .slice(0, TEXT_MAX);
  const subject = visible(withoutIllFormed(mail.subject ?? ''))
    .replace(/\s+/gu, ' ')
    .trim();
  const from = addressesOf(mail.from ? [mail.from] : [])[0] ?? null;
  const bounce = bounceOf(mail, text, from);
  return {
    from,
    to: recipientsOf(mail),
    subject: subject.slice(0, 500),
    text,
    words: ownWords(text),
    sure,
    attachments: mail.attachments.filter(isFile).map(fileOf),
    autoReply: bounce ? null : autoReplyOf({ headers: mail.headers, subject, from }),
    bounce,
    origin: originOf(mail.headers),
  };
}

function addressesOf(list: readonly Address[]): string[] {
  return list
    .flatMap((address) =>
      address.group === undefined
        ? [address.address]
        : address.group.map((mailbox) => mailbox.address),
    )
    .map((address) => visible(withoutIllFormed(address)).trim().toLowerCase())
    .filter((address) => address !== '');
}

function recipientsOf(mail: Email): string[] {
  const named = addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])]);
  const envelope = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap(
    (name) =>
      (headerOf(mail.headers, name) ?? '')
        .toLowerCase()
        .split(/[\s<>,;"]+/u)
        .filter((word) => word.includes('@', 1)),
  );
  return [...new Set([...envelope, ...named])].slice(0, RECIPIENTS_MAX);
}

/** Pictures inside the text and reports about mails are not files somebody sent. */
const isFile = (attachment: Attachment): boolean =>
  !attachment.related &&
  !/^(?:message|multipart)\//u.test(attachment.mimeType) &&
  attachment.filename !== null;

const fileOf = (attachment: Attachment): { name: string; bytes: Buffer } => ({
  name: withoutIllFormed(attachment.filename ?? ''),
  bytes: bytesOf(attachment),
});

function bytesOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function bounceOf(mail: Email, text: string, from: string | null): Bounce | null {
  const part = (type: RegExp): string | null => {
    const attachment = mail.attachments.find(({ mimeType }) => type.test(mimeType));
    return attachment ? bytesOf(attachment).toString('utf8') : null;
  };
  const returned = part(
    /^(?:message\/rfc822|message\/global|text\/rfc822-headers|message\/rfc822-headers)$/u,
  );
  const messageId = messageIdIn(returned ?? text) ?? mail.inReplyTo ?? null;
  const report = part(/^message\/(?:global-)?delivery-status$/u);
  const status = report === null ? null : readStatus(report);
  if (status) return { ...status, messageId };
  const daemon = from !== null && /^(?:mailer-daemon|postmaster)@/u.test(from);
  const told = daemon && report === null ? statusInWords(text) : null;
  return told === null ? null : { action: 'failed', status: told, messageId };
}
