import type { MailContent } from '../../domain/mail-content.js';
import { answerReady } from '../answer-ready.js';
import { followUp } from '../follow-up.js';
import { linkReplaced } from '../link-replaced.js';
import { mailCode } from '../mail-code.js';
import { meetingToRequester } from '../meeting.js';
import { messageToRequester } from '../message-to-requester.js';
import { receipt } from '../receipt.js';
import { supporterAssigned } from '../supporter-assigned.js';
import { surveyInvitation } from '../survey-invitation.js';
import { surveyReminder } from '../survey-reminder.js';
import { surveyRequest } from '../survey-request.js';
import { centreText, EXAMPLE, type ExampleFacts } from './facts.js';

/** Every mail to people who asked, in their language. */
export function toRequesters(facts: ExampleFacts) {
  const { name, title, language, profile } = facts;
  const { url, receiptNumber, replyBy, supporterName, meeting } = EXAMPLE;
  const view = { name, receiptNumber, url };
  const author = profile.contact.office;
  return {
    receipt: receipt.write({ ...view, replyBy }, language),
    'message-to-requester': messageToRequester.write({ ...view, author }, language),
    'supporter-assigned': supporterAssigned.write(
      { ...view, supporterName, supporterAffiliation: '架空大学' },
      language,
    ),
    'answer-ready': answerReady.write(view, language),
    'survey-invitation': surveyInvitation.write(
      { ...view, text: centreText('surveyInvitation', facts, name) },
      language,
    ),
    'survey-reminder': surveyReminder.write(view, language),
    'survey-request': surveyRequest.write({ name, title, url, reminder: true }, language),
    'mail-code': mailCode.write({ ...view, code: '012345' }, language),
    'meeting-requester': meetingToRequester.write(
      { ...view, ...meeting, news: 'meeting.scheduled' },
      language,
    ),
    'follow-up': followUp.write(view, language),
    'link-replaced': linkReplaced.write(
      { name, url, number: receiptNumber, what: 'tracking', cause: 'replaced' },
      language,
    ),
  } satisfies Record<string, MailContent>;
}
