import type { ImapFlow } from 'imapflow';
import { MAIL_MAX_BYTES } from '../domain/inbound/states.js';

/** Mails fetched in one go; the rest comes with the next minute. */
const BATCH = 50;

/** Bytes fetched of a mail that is too large: who wrote it, and why; the rest stays in the mailbox. */
const BEGINNING = 64 * 1024;

export interface FetchedMail {
  uid: number;
  raw: Buffer;
  /** `raw` is the beginning of a mail of more than `MAIL_MAX_BYTES`. */
  isBeginning: boolean;
}

/**
 * Hands every unread mail of a mailbox to `keep`, one after the other, and marks it read once that has
 * returned: a mail is marked only after it is kept, so a crash in between shows it again.
 * @param url `imaps://user:password@host:993/INBOX`
 * @returns how many were kept
 * @throws Error when the server cannot be reached or refuses us
 */
export async function fetchUnread(
  url: string,
  save: (mail: FetchedMail) => Promise<void>,
): Promise<number> {
  const client = await clientFor(url);
  // Errors between two commands; whoever waits for an answer gets them too.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const lock = await client.getMailboxLock(mailboxIn(url));
    try {
      return await takeUnread(client, save);
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => undefined);
    client.close();
  }
}

async function takeUnread(
  client: ImapFlow,
  save: (mail: FetchedMail) => Promise<void>,
): Promise<number> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  let kept = 0;
  for (const uid of unread.slice(0, BATCH)) {
    const sized = await client.fetchOne(String(uid), { size: true }, { uid: true });
    const isBeginning = ((sized && sized.size) || 0) > MAIL_MAX_BYTES;
    const source = { maxLength: isBeginning ? BEGINNING : MAIL_MAX_BYTES };
    const mail = await client.fetchOne(String(uid), { source }, { uid: true });
    if (!mail || !mail.source) continue;
    await save({ uid, raw: mail.source, isBeginning });
    await client.messageFlagsAdd({ uid: String(uid) }, ['\\Seen'], { uid: true });
    kept++;
  }
  return kept;
}

/** The library is loaded by desks that have a mailbox: 30 MB that the others need not hold. */
async function clientFor(url: string): Promise<ImapFlow> {
  const { ImapFlow } = await import('imapflow');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
  });
}

const mailboxIn = (url: string): string => {
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  return path === '' ? 'INBOX' : path;
};
