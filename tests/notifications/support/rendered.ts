import { Centre, fillTemplate, inLanguage } from '../../../server/centre/index.js';
import {
  layOut,
  type Letter,
  type Mail,
  type MailLanguage,
} from '../../../server/notifications/domain/letter.js';
import { answerReady } from '../../../server/notifications/mails/answer-ready.js';
import { staffAddressChanged } from '../../../server/notifications/mails/staff-address-changed.js';
import type { MailTemplate } from '../../../server/notifications/mails/catalogue.js';
import { mailCode } from '../../../server/notifications/mails/mail-code.js';
import { followUp } from '../../../server/notifications/mails/follow-up.js';
import {
  meetingToRequester,
  meetingToSupporter,
} from '../../../server/notifications/mails/meeting.js';
import { messageToRequester } from '../../../server/notifications/mails/message-to-requester.js';
import { messageToSupporter } from '../../../server/notifications/mails/message-to-supporter.js';
import { offerClosed } from '../../../server/notifications/mails/offer-closed.js';
import { offer } from '../../../server/notifications/mails/offer.js';
import { receipt } from '../../../server/notifications/mails/receipt.js';
import { staffRoster, supporterRoster } from '../../../server/notifications/mails/roster.js';
import { signInLink, staffSignInLink } from '../../../server/notifications/mails/sign-in-link.js';
import {
  staffCredentialsChanged,
  staffInvitation,
  staffPasswordReset,
} from '../../../server/notifications/mails/staff-account.js';
import { staffEscalation } from '../../../server/notifications/mails/staff-escalation.js';
import { staffMessage } from '../../../server/notifications/mails/staff-message.js';
import { staffNewConsultation } from '../../../server/notifications/mails/staff-new-consultation.js';
import { staffNobodySuits } from '../../../server/notifications/mails/staff-nobody-suits.js';
import { staffOfferDecided } from '../../../server/notifications/mails/staff-offer-decided.js';
import { staffReportSubmitted } from '../../../server/notifications/mails/staff-report-submitted.js';
import { supporterReminder } from '../../../server/notifications/mails/supporter-reminder.js';
import { supporterAssigned } from '../../../server/notifications/mails/supporter-assigned.js';
import { seminarNotice, seminarRegistration } from '../../../server/notifications/mails/seminar.js';
import { surveyInvitation } from '../../../server/notifications/mails/survey-invitation.js';
import { surveyReminder } from '../../../server/notifications/mails/survey-reminder.js';
import { surveyRequest } from '../../../server/notifications/mails/survey-request.js';

export const LANGUAGES: readonly MailLanguage[] = ['ja', 'easy', 'en'];

const { profile } = Centre.load(process.cwd(), 'mie');
const SENDER = { name: profile.name, ...profile.contact, colour: profile.colours.primary };
const url = 'https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1';
const receiptNumber = 'R8-00042';
const replyBy = new Date('2026-11-26T01:00:00Z');

/** Every mail of the catalogue about an invented case, as it leaves. */
export function rendered(
  language: MailLanguage,
  over: { name?: string; title?: string } = {},
): Record<MailTemplate, Mail> {
  const name = over.name ?? '架空 花子';
  const title = over.title ?? '紙の伝票をなくしたい';
  const requester = { name, receiptNumber, url };
  const supporter = { name: '架空 太郎', receiptNumber, url };
  const staff = { receiptNumber, title, url };
  const supporterName = '架空 太郎';
  const meeting = {
    news: 'meeting.scheduled',
    number: 1,
    method: 'onsite',
    startsAt: new Date('2026-12-01T01:00:00Z'),
    place: '津市の架空会館 3階',
    calendar: null,
  } as const;
  const registration = {
    name,
    title,
    url,
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
  const letters: Record<MailTemplate, Letter> = {
    receipt: receipt.write({ ...requester, replyBy }, language),
    'message-to-requester': messageToRequester.write(
      { ...requester, author: 'みえDXセンター 相談窓口' },
      language,
    ),
    'supporter-assigned': supporterAssigned.write(
      { ...requester, supporterName, supporterAffiliation: '架空大学' },
      language,
    ),
    'answer-ready': answerReady.write(requester, language),
    'survey-invitation': surveyInvitation.write(
      { ...requester, text: centreText('surveyInvitation', language, { name, title }) },
      language,
    ),
    'mail-code': mailCode.write({ ...requester, code: '012345' }, language),
    offer: offer.write(
      { ...supporter, text: centreText('offerInvitation', 'ja', { name: supporterName, title }) },
      'ja',
    ),
    'offer-closed': offerClosed.write({ ...supporter, reason: 'expired' }, 'ja'),
    'message-to-supporter': messageToSupporter.write({ ...supporter, author: '相談者' }, 'ja'),
    'sign-in-link': signInLink.write(supporter, 'ja'),
    'staff-sign-in-link': staffSignInLink.write(supporter, 'ja'),
    'staff-invitation': staffInvitation.write(supporter, 'ja'),
    'staff-password-reset': staffPasswordReset.write(supporter, 'ja'),
    'staff-address-changed': staffAddressChanged.write(supporter, 'ja'),
    'staff-credentials-changed': staffCredentialsChanged.write(
      { ...supporter, what: 'factors-reset' },
      'ja',
    ),
    'staff-new-consultation': staffNewConsultation.write(
      { ...staff, requesterType: '県内事業者', replyBy, byPhoneOnly: true },
      'ja',
    ),
    'staff-offer-decided': staffOfferDecided.write(
      { ...staff, supporterName, outcome: 'declined', reason: '今は時間がとれない' },
      'ja',
    ),
    'staff-report-submitted': staffReportSubmitted.write({ ...staff, supporterName }, 'ja'),
    'staff-message': staffMessage.write({ ...staff, author: '相談者' }, 'ja'),
    'staff-escalation': staffEscalation.write(
      { ...staff, what: 'report.overdue', supporterName },
      'ja',
    ),
    'meeting-requester': meetingToRequester.write({ ...requester, ...meeting }, language),
    'meeting-supporter': meetingToSupporter.write(
      { ...supporter, ...meeting, news: 'meeting.proposed' },
      'ja',
    ),
    'supporter-reminder': supporterReminder.write(
      { ...supporter, what: 'report.due-soon', until: '令和8年12月8日（火）' },
      'ja',
    ),
    'follow-up': followUp.write(requester, language),
    'staff-roster': staffRoster.write({ supporterName, url, until: null }, 'ja'),
    'supporter-roster': supporterRoster.write(
      { name, url, news: { what: 'ending', until: '令和9年3月31日（水）' } },
      'ja',
    ),
    'survey-reminder': surveyReminder.write(requester, language),
    'survey-request': surveyRequest.write({ name, title, url, reminder: true }, language),
    'seminar-registration': seminarRegistration.write(
      { ...registration, news: 'confirmed' },
      language,
    ),
    'seminar-notice': seminarNotice.write({ ...registration, news: 'called-off' }, language),
    'staff-nobody-suits': staffNobodySuits.write(staff, 'ja'),
  };
  return Object.fromEntries(
    Object.entries(letters).map(([template, letter]) => [
      template,
      layOut(letter, SENDER, language),
    ]),
  ) as Record<MailTemplate, Mail>;
}

function centreText(
  key: 'surveyInvitation' | 'offerInvitation',
  language: MailLanguage,
  values: { name: string; title: string },
): { subject: string; body: string } {
  const all = {
    ...values,
    centre: profile.name,
    receiptNumber,
    url,
    deadline: '令和8年11月26日（木）',
    office: profile.contact.office,
  };
  const { subject, body } = profile.texts[key];
  return {
    subject: fillTemplate(inLanguage(subject, language), all),
    body: fillTemplate(inLanguage(body, language), all),
  };
}
