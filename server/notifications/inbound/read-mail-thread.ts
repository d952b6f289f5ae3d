import { serveThread } from '../../platform/threads/serve-thread.js';
import { joinBytesQuickly } from './joined-bytes.js';
import { readMail, type InboundMail } from '../domain/inbound/read-mail.js';

/** The file of `MailReader`'s thread: reads mails, and nothing else. */
joinBytesQuickly();
serveThread<Uint8Array, InboundMail>(async (raw) => {
  const value = await readMail(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  return { value };
});
