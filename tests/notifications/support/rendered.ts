import { Centre } from '../../../server/centre/index.js';
import type { Mail, MailLanguage } from '../../../server/notifications/domain/mail-content.js';
import {
  EXAMPLE_PERSON,
  exampleMails,
} from '../../../server/notifications/mails/examples/index.js';
import { layOut } from '../../../server/notifications/mails/mail-layout.js';
import type { MailTemplate } from '../../../server/notifications/mails/catalogue.js';
import { mailTest } from '../../../server/notifications/mails/mail-test.js';

export const LANGUAGES: readonly MailLanguage[] = ['ja', 'easy', 'en'];

const { profile } = Centre.load(process.cwd(), 'mie');
const SENDER = { name: profile.name, ...profile.contact, colour: profile.colours.primary };

/** Every mail of the catalogue about an invented case, as it leaves. */
export function rendered(
  language: MailLanguage,
  over: { name?: string; title?: string } = {},
): Record<MailTemplate, Mail> {
  const examples = exampleMails({ ...EXAMPLE_PERSON, ...over, profile, language });
  const letters = {
    ...examples,
    ...(examples.receipt && {
      'mail-test': mailTest.write({ letter: examples.receipt }, language),
    }),
  };
  return Object.fromEntries(
    Object.entries(letters).map(([template, letter]) => [
      template,
      layOut(letter, SENDER, language),
    ]),
  ) as Record<MailTemplate, Mail>;
}
