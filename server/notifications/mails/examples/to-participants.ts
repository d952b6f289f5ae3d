import type { MailContent } from '../../domain/mail-content.js';
import { seminarNotice, seminarRegistration } from '../seminar.js';
import { EXAMPLE, type ExampleFacts } from './facts.js';

/** Mails to people who registered for a seminar. */
export function toParticipants({ name, title, language }: ExampleFacts) {
  const registration = {
    name,
    title,
    url: EXAMPLE.url,
    number: 'R8S01-0007',
    startsAt: new Date('2026-12-05T04:30:00Z'),
    endsAt: new Date('2026-12-05T06:15:00Z'),
    mode: 'onsite',
    seats: 2,
    venue: '架空会館 4階 第3教室',
    onlineUrl: null,
    position: null,
    askedUntil: null,
    reason: '講師の都合によるものです。',
    calendar: null,
  } as const;
  return {
    'seminar-registration': seminarRegistration.write(
      { ...registration, news: 'confirmed' },
      language,
    ),
    'seminar-notice': seminarNotice.write({ ...registration, news: 'called-off' }, language),
  } satisfies Record<string, MailContent>;
}
