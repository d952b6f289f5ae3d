import { defineMail, type RequesterView } from './mail.js';
import { greeting, linkAdvice, inLanguage, whyRequester } from './wording.js';

/** To the requester: the answer is there to read. */
export const answerReady = defineMail({
  template: 'answer-ready',
  name: '回答のお知らせ',
  to: 'requester',
  on: ['consultation.answered'],
  write(view: RequesterView, language) {
    const { name, receiptNumber, url } = view;
    return {
      subject: inLanguage(language, {
        ja: `ご相談への回答をお届けします（${receiptNumber}）`,
        easy: `相談の 答えが できました（${receiptNumber}）`,
        en: `The answer to your consultation is ready (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          `ご相談（${receiptNumber}）への回答がまとまりました。`,
          '次のページでお読みください。',
        ],
        easy: ['あなたの 相談の 答えが できました。', '下の ページで 読んで ください。'],
        en: [
          `The answer to your consultation ${receiptNumber} is ready.`,
          'Please read it on this page.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: '回答を読む',
          easy: '答えを 読む',
          en: 'Read the answer',
        }),
        url,
      },
      after: inLanguage(language, {
        ja: [
          'わからないことや、まだ解決していないことがあれば、\n同じページからメッセージをお送りください。',
          linkAdvice(language),
        ],
        easy: ['わからない ことが あったら、同じ ページに 書いて ください。', linkAdvice(language)],
        en: [
          'If something is unclear or not solved yet, write to us on the same page.',
          linkAdvice(language),
        ],
      }),
      why: whyRequester(receiptNumber, language),
    };
  },
});
