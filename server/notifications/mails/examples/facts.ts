import { fillTemplate, inLanguage, type Centre } from '../../../centre/index.js';
import type { MailLanguage } from '../../domain/mail-content.js';

export type CentreProfile = Centre['profile'];

/** What every example is about: an invented case of invented people. */
export interface ExampleFacts {
  profile: CentreProfile;
  language: MailLanguage;
  name: string;
  title: string;
}

/** The receipt number, the link and the dates of the examples. */
export const EXAMPLE = {
  url: 'https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1',
  receiptNumber: 'R8-00042',
  replyBy: new Date('2026-11-26T01:00:00Z'),
  supporterName: '架空 太郎',
  meeting: {
    number: 1,
    method: 'onsite',
    startsAt: new Date('2026-12-01T01:00:00Z'),
    place: '津市の架空会館 3階',
    calendar: null,
  },
} as const;

/** One of the centre's own texts, filled with the example. */
export function centreText(
  key: 'surveyInvitation' | 'offerInvitation',
  { profile, language, title }: ExampleFacts,
  name: string,
): { subject: string; body: string } {
  const values = {
    name,
    title,
    centre: profile.name,
    receiptNumber: EXAMPLE.receiptNumber,
    url: EXAMPLE.url,
    deadline: '令和8年11月26日（木） 17:00',
    office: profile.contact.office,
  };
  const { subject, body } = profile.texts[key];
  return {
    subject: fillTemplate(inLanguage(subject, language), values),
    body: fillTemplate(inLanguage(body, language), values),
  };
}
