import { takeApart } from './centre-text.js';
import { defineMail } from './mail.js';
import { greeting, inLanguage, whyRequester } from './wording.js';

export interface SurveyInvitationView {
  name: string;
  receiptNumber: string;
  /** The survey's page: four answers as buttons. Opening it answers nothing. */
  url: string;
  /** The centre's own wording, filled, in the reader's language. */
  text: { subject: string; body: string };
}

/** To the requester, when support has ended: was it useful? */
export const surveyInvitation = defineMail({
  template: 'survey-invitation',
  name: 'アンケートのお願い',
  to: 'requester',
  on: ['survey.invited'],
  write({ name, receiptNumber, url, text }: SurveyInvitationView, language) {
    return {
      ...takeApart(text.subject, text.body, url),
      greeting: greeting(name, language),
      action: {
        label: inLanguage(language, {
          ja: 'アンケートに答える',
          easy: 'アンケートに 答える',
          en: 'Answer the survey',
        }),
        url,
      },
      why: whyRequester(receiptNumber, language),
    };
  },
});
