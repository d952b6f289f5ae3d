import { defineMail } from './mail.js';
import { greeting, inLanguage } from './wording.js';

export interface SurveyRequestView {
  name: string;
  /** What the support was called: a seminar's title. */
  title: string;
  url: string;
  reminder: boolean;
}

/** To somebody who has no case here (a seminar's participant), once, and once more: was it useful? */
export const surveyRequest = defineMail({
  template: 'survey-request',
  name: 'アンケートのお願い（セミナーなど）',
  to: 'participant',
  on: ['survey.invited', 'survey.reminded'],
  write({ name, title, url, reminder }: SurveyRequestView, language) {
    return {
      subject: inLanguage(language, {
        ja: reminder
          ? 'アンケートのお願い（再度のご案内）'
          : 'お役に立ちましたか（アンケートのお願い）',
        easy: reminder ? 'アンケートの おねがい（もう 一度）' : '役に 立ちましたか（アンケート）',
        en: reminder ? 'Reminder: was it useful?' : 'Was it useful?',
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          `「${title}」にご参加いただき、ありがとうございました。`,
          '四つの中から一つを選ぶだけの、短いアンケートにご協力ください。\n30秒ほどで終わります。',
        ],
        easy: [
          `「${title}」に 来て くれて、ありがとうございました。`,
          '4つの 中から 1つ えらんで ください。\n30秒で 終わります。',
        ],
        en: [
          `Thank you for taking part in “${title}”.`,
          'Please tell us whether it was useful by choosing one of four answers.\nIt takes about 30 seconds.',
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
      why: inLanguage(language, {
        ja: 'このメールは、お申し込みのときのアドレスにお送りしています。',
        easy: 'この メールは、申し込みを した 人に 送って います。',
        en: 'You receive this mail because you took part with this address.',
      }),
    };
  },
});
