import { answerReady } from './answer-ready.js';
import { followUp } from './follow-up.js';
import { linkReplaced } from './link-replaced.js';
import { mailCode } from './mail-code.js';
import { mailTest } from './mail-test.js';
import { meetingToRequester, meetingToSupporter } from './meeting.js';
import { messageToRequester } from './message-to-requester.js';
import { messageToSupporter } from './message-to-supporter.js';
import { offerClosed } from './offer-closed.js';
import { offer } from './offer.js';
import { receipt } from './receipt.js';
import { staffRoster, supporterRoster } from './roster.js';
import { seminarNotice, seminarRegistration } from './seminar.js';
import { signInLink, staffSignInLink } from './sign-in-link.js';
import { staffApiKey } from './staff-api-key.js';
import { staffAccountAttacked } from './staff-account-attacked.js';
import { staffAddressChanged } from './staff-address-changed.js';
import { staffCredentialsChanged, staffInvitation, staffPasswordReset } from './staff-account.js';
import { staffDigest } from './staff-digest.js';
import { staffEscalation } from './staff-escalation.js';
import { staffMessage } from './staff-message.js';
import { staffNewConsultation } from './staff-new-consultation.js';
import { staffNobodySuits } from './staff-nobody-suits.js';
import { staffOfferDecided } from './staff-offer-decided.js';
import { staffReportSubmitted } from './staff-report-submitted.js';
import { supporterAssigned } from './supporter-assigned.js';
import { supporterReminder } from './supporter-reminder.js';
import { surveyInvitation } from './survey-invitation.js';
import { surveyReminder } from './survey-reminder.js';
import { surveyRequest } from './survey-request.js';

/** Every mail the product sends. */
export const CATALOGUE = [
  receipt,
  messageToRequester,
  supporterAssigned,
  answerReady,
  surveyInvitation,
  mailCode,
  offer,
  offerClosed,
  messageToSupporter,
  signInLink,
  staffSignInLink,
  staffInvitation,
  staffPasswordReset,
  staffAddressChanged,
  staffCredentialsChanged,
  staffApiKey,
  staffAccountAttacked,
  staffNewConsultation,
  staffOfferDecided,
  staffReportSubmitted,
  staffMessage,
  staffNobodySuits,
  staffEscalation,
  meetingToRequester,
  meetingToSupporter,
  supporterReminder,
  followUp,
  staffRoster,
  supporterRoster,
  surveyReminder,
  surveyRequest,
  seminarRegistration,
  seminarNotice,
  staffDigest,
  linkReplaced,
  mailTest,
] as const;

export type MailTemplate = (typeof CATALOGUE)[number]['template'];

/** The mails an event may cause. */
export function mailsFor(eventType: string): (typeof CATALOGUE)[number][] {
  return CATALOGUE.filter(({ on }) => on.includes(eventType));
}

/** The events the planner listens to. */
export const MAIL_EVENTS: readonly string[] = [...new Set(CATALOGUE.flatMap(({ on }) => on))];
