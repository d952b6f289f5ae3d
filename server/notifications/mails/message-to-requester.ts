import { defineMail, type RequesterView } from './mail.js';
import { greeting, linkAdvice, inLanguage, whyRequester } from './wording.js';

export interface MessageToRequesterView extends RequesterView {
  /** Who wrote: a member of staff or the supporter. */
  author: string;
}

/** To the requester: somebody wrote to you. What they wrote stays on the page. */
export const messageToRequester = defineMail({
  template: 'message-to-requester',
  name: 'メッセージのお知らせ（相談者へ）',
  to: 'requester',
  on: ['message.posted'],
  write(view: MessageToRequesterView, language) {
    const { name, receiptNumber, url, author } = view;
    return {
      subject: inLanguage(language, {
        ja: `ご相談にメッセージが届きました（${receiptNumber}）`,
        easy: `メッセージが 届きました（${receiptNumber}）`,
        en: `You have a new message (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          `ご相談（${receiptNumber}）にメッセージが届きました。`,
          `送った人：${author}`,
          '次のページでお読みいただき、お返事もできます。',
        ],
        easy: [
          `${author}から、メッセージが 届きました。`,
          '下の ページで 読んで ください。返事も 書けます。',
        ],
        en: [
          `${author} has written to you about your consultation ${receiptNumber}.`,
          'You can read and answer the message on this page.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: 'メッセージを読む',
          easy: 'メッセージを 読む',
          en: 'Read the message',
        }),
        url,
      },
      after: [linkAdvice(language)],
      why: whyRequester(receiptNumber, language),
    };
  },
});
