import { defineMail, type RequesterView } from './mail.js';
import { greeting, linkAdvice, inLanguage, whyRequester } from './wording.js';

/** To the requester, 90 days after the answer: did you take the step? */
export const followUp = defineMail({
  template: 'follow-up',
  name: 'その後のおたずね',
  to: 'requester',
  on: ['follow-up.invited'],
  write({ name, receiptNumber, url }: RequesterView, language) {
    return {
      subject: inLanguage(language, {
        ja: `その後のようすを教えてください（${receiptNumber}）`,
        easy: `その後の ことを 教えて ください（${receiptNumber}）`,
        en: `How have things gone since? (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          `ご相談（${receiptNumber}）に回答してから、3か月ほどたちました。`,
          'その後、取り組みは進みましたか。\n次のページのボタンを一つ押すだけで、お答えいただけます。',
        ],
        easy: [
          `相談（${receiptNumber}）の 答えを 送ってから、3か月 たちました。`,
          'その後、やって みましたか。\n下の ページの ボタンを 一つ 押して ください。',
        ],
        en: [
          `About three months have passed since we answered consultation ${receiptNumber}.`,
          'Have you been able to take the step?\nOne press of a button on this page is all we ask.',
        ],
      }),
      action: {
        label: inLanguage(language, { ja: 'ようすを知らせる', easy: '教える', en: 'Tell us' }),
        url,
      },
      after: [linkAdvice(language)],
      why: whyRequester(receiptNumber, language),
    };
  },
});
