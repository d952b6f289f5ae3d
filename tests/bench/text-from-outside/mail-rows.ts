import { htmlText } from '../../../server/notifications/domain/inbound/html-text.js';
import { messageKey } from '../../../server/notifications/domain/inbound/message-key.js';
import { ownWords } from '../../../server/notifications/domain/inbound/quotes.js';
import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { wrap } from '../../../server/notifications/domain/line-length.js';
import { joinBytesQuickly } from '../../../server/notifications/inbound/joined-bytes.js';
import { HOSTILE_SHAPES } from '../../notifications/inbound/hostile-mails.js';
import { plainMail } from '../../notifications/inbound/mails.js';
import type { Row } from './growth.js';
import { shapeRow, textRows } from './rows.js';

/** What no mail program can read is refused, which costs something, too. */
const read = (raw: Buffer): Promise<unknown> => readMail(raw).catch(() => null);

const htmlMail = (text: string): Buffer =>
  plainMail({ headers: ['Content-Type: text/html; charset=utf-8'], body: text });

/** Mails from the raw bytes to the words of their writer, as the thread reads them. */
export function mailRows(): Row[] {
  joinBytesQuickly();
  return rows();
}

const rows = (): Row[] => [
  ...textRows('mail in plain text', (text) => read(plainMail({ body: text })), {
    few: true,
  }),
  ...textRows('mail in HTML', (text) => read(htmlMail(text)), { few: true }),
  ...Object.entries(HOSTILE_SHAPES).map(([input, shape]) =>
    shapeRow('mail by its shape', input, (size) => shape(size), read),
  ),
  ...textRows(
    'header of a mail',
    (text) => read(plainMail({ headers: [`Cc: ${text.replace(/[\r\n]+/g, '\r\n ')}`] })),
    { few: true },
  ),
  ...textRows('same mail again?', (text) => messageKey(Buffer.from(text), null), { few: true }),
  ...textRows('HTML to text', htmlText),
  ...textRows('own words of a mail', ownWords),
  ...textRows('lines of a mail out', wrap, { few: true }),
];
