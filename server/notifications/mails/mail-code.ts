import { defineMail } from './mail.js';
import { greeting, inLanguage } from './wording.js';

export interface MailCodeView {
  name: string;
  receiptNumber: string;
  /** Six digits. */
  code: string;
  /** The case's own page: strangers who guess codes keep nobody out who reads this mail. */
  url: string;
}

/** To the requester who wants to see their case and has lost the link. */
export const mailCode = defineMail({
  template: 'mail-code',
  name: '確認コード',
  to: 'requester',
  on: ['mail-code.requested'],
  write(view: MailCodeView, language) {
    const { name, receiptNumber, code, url } = view;
    return {
      subject: inLanguage(language, {
        ja: `確認コードのお知らせ（${receiptNumber}）`,
        easy: `確認の 番号（${receiptNumber}）`,
        en: `Your confirmation code (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          'ご相談の経過を見るための確認コードです。',
          `確認コード：${code}`,
          '受付番号と一緒に、30分以内に入力してください。',
          'コードを入力しなくても、次のリンクからご覧になれます。',
        ],
        easy: [
          '相談の ページを 見る ための 番号です。',
          `番号：${code}`,
          '30分 以内に 書いて ください。',
          '番号を 書かなくても、下の リンクから 見る ことが できます。',
        ],
        en: [
          'This is the code that opens the page of your consultation.',
          `Code: ${code}`,
          'Please enter it together with your receipt number within 30 minutes.',
          'You can also open the page with this link, without the code.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: 'ご相談のページを開く',
          easy: '相談の ページを 見る',
          en: 'Open your consultation',
        }),
        url,
      },
      after: inLanguage(language, {
        ja: ['心当たりのないときは、このメールを捨ててください。\n何も変わりません。'],
        easy: ['知らない ときは、この メールを 捨てて ください。'],
        en: ['If you did not ask for it, ignore this mail. Nothing will change.'],
      }),
      why: inLanguage(language, {
        ja: `このメールは、確認コードの求めがあったためお送りしています。\n受付番号：${receiptNumber}`,
        easy: 'この メールは、番号が ほしいと 言われたので 送って います。',
        en: `You receive this mail because somebody asked for a code for ${receiptNumber}.`,
      }),
    };
  },
});
