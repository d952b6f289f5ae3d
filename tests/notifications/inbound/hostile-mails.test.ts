import { htmlText } from '../../../server/notifications/domain/inbound/html-text.js';
import { ownWords } from '../../../server/notifications/domain/inbound/quotes.js';
import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { HOSTILE_PIECES, HOSTILE_SHAPES } from './hostile-mails.js';

/* Reading that grows with the square of the text takes minutes at these sizes: it fails by the time limit. */
const SIZE = 300_000;

describe('mails made to keep a computer busy', () => {
  it.each(Object.entries(HOSTILE_PIECES))('%s', (_what, piece) => {
    const text = piece.repeat(SIZE / piece.length);
    htmlText(text);
    ownWords(text);
  });

  it.each(Object.entries(HOSTILE_SHAPES))('%s', async (_what, shape) => {
    await readMail(shape(SIZE / 4)).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
  });
});
