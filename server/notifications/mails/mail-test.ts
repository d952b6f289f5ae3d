import type { MailContent } from '../domain/mail-content.js';
import { defineMail } from './mail.js';

/** To a member of staff who wants to see a mail of the catalogue in their own mail program. */
export const mailTest = defineMail({
  template: 'mail-test',
  name: 'メールの試し送り',
  to: 'staff',
  on: ['mail-test.requested'],
  write: ({ letter: mailContent }: { letter: MailContent }) => ({
    ...mailContent,
    subject: `（試し送り）${mailContent.subject}`,
  }),
});
