import type { Letter } from '../domain/letter.js';
import { defineMail } from './mail.js';

/** To a member of staff who wants to see a mail of the catalogue in their own mail program. */
export const mailTest = defineMail({
  template: 'mail-test',
  name: 'メールの試し送り',
  to: 'staff',
  on: ['mail-test.requested'],
  write: ({ letter }: { letter: Letter }) => ({
    ...letter,
    subject: `（試し送り）${letter.subject}`,
  }),
});
