import { defineMail, type RequesterView } from './mail.js';
import { greeting, inLanguage, whyRequester } from './wording.js';

/** To the requester, once, when nobody has answered the survey: a press of a button is enough. */
export const surveyReminder = defineMail({
  template: 'survey-reminder',
  name: 'アンケートの再度のお願い',
  to: 'requester',
  on: ['survey.reminded'],
  write({ name, receiptNumber, url }: RequesterView, language) {
    return {
      subject: inLanguage(language, {
        ja: `ご相談はお役に立ちましたか（再度のお願い・${receiptNumber}）`,
        easy: `相談は 役に 立ちましたか（もう 一度・${receiptNumber}）`,
        en: `Reminder: was our support useful? (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          '先日お送りしたアンケートに、まだお答えをいただいていないようです。',
          'ボタンを一つ押すだけで終わります。\nこのお願いは、これが最後です。行き違いのときはお許しください。',
        ],
        easy: [
          'アンケートの 答えを 待って います。',
          'ボタンを 一つ 押すだけです。\nもう 一度だけ おねがいします。',
        ],
        en: [
          'We have not heard from you about our support yet.',
          'One press of a button is all we ask, and we shall not ask again.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: 'アンケートに答える',
          easy: 'アンケートに 答える',
          en: 'Answer the survey',
        }),
        url,
      },
      after: [],
      why: whyRequester(receiptNumber, language),
    };
  },
});
