import { htmlText } from '../../../server/notifications/domain/inbound/html-text.js';
import { ownWords } from '../../../server/notifications/domain/inbound/quotes.js';
import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { HOSTILE_PIECES, repeated } from '../../support/hostile-text.js';
import { within } from '../../support/within.js';
import { HOSTILE_SHAPES } from './hostile-mails.js';

/* Reading that grows with the square of the text takes minutes at these sizes. */
const SIZE = 300_000;
const LIMIT = 20_000;

describe('mails made to keep a computer busy', () => {
  it.each(Object.entries(HOSTILE_PIECES))('%s', (_what, piece) => {
    const text = repeated(piece, SIZE);
    within(LIMIT, () => htmlText(text));
    within(LIMIT, () => ownWords(text));
  });

  it.each(Object.entries(HOSTILE_SHAPES))('%s', async (_what, shape) => {
    await readMail(shape(SIZE / 4)).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
  });
});
