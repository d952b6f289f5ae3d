import type { MailContent } from '../../domain/mail-content.js';
import { meetingToSupporter } from '../meeting.js';
import { messageToSupporter } from '../message-to-supporter.js';
import { offerClosed } from '../offer-closed.js';
import { offer } from '../offer.js';
import { supporterRoster } from '../roster.js';
import { signInLink } from '../sign-in-link.js';
import { supporterReminder } from '../supporter-reminder.js';
import { centreText, EXAMPLE, type ExampleFacts } from './facts.js';

/** Every mail to advisers and partners. */
export function toSupporters(facts: ExampleFacts) {
  const { url, receiptNumber, supporterName: name, meeting } = EXAMPLE;
  const view = { name, receiptNumber, url };
  const japanese = { ...facts, language: 'ja' } as const;
  return {
    offer: offer.write({ ...view, text: centreText('offerInvitation', japanese, name) }, 'ja'),
    'offer-closed': offerClosed.write({ ...view, reason: 'expired' }, 'ja'),
    'message-to-supporter': messageToSupporter.write({ ...view, author: '相談者' }, 'ja'),
    'sign-in-link': signInLink.write(view, 'ja'),
    'meeting-supporter': meetingToSupporter.write(
      { ...view, ...meeting, news: 'meeting.proposed' },
      'ja',
    ),
    'supporter-reminder': supporterReminder.write(
      { ...view, what: 'report.due-soon', until: '令和8年12月8日（火）' },
      'ja',
    ),
    'supporter-roster': supporterRoster.write(
      { name, url, news: { what: 'ending', until: '令和9年3月31日（水）' } },
      'ja',
    ),
  } satisfies Record<string, MailContent>;
}
