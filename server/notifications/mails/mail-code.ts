import { defineMail } from './mail.js';
import { greeting, say } from './wording.js';

export interface MailCodeView {
  name: string;
  receiptNumber: string;
  /** Six digits. */
  code: string;
  /** The page where the code is typed in. */
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
      subject: say(language, {
        ja: `確認コードのお知らせ（${receiptNumber}）`,
        easy: `確認の 番号（${receiptNumber}）`,
        en: `Your confirmation code (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: say(language, {
        ja: [
          'ご相談の経過を見るための確認コードです。',
          `確認コード：${code}`,
          '30分以内に、次のページで受付番号と一緒に入力してください。',
        ],
        easy: [
          '相談の ページを 見る ための 番号です。',
          `番号：${code}`,
          '30分 以内に、下の ページに 書いて ください。',
        ],
        en: [
          'This is the code that opens the page of your consultation.',
          `Code: ${code}`,
          'Please enter it together with your receipt number within 30 minutes.',
        ],
      }),
      action: {
        label: say(language, {
          ja: '確認コードを入力する',
          easy: '番号を 書く',
          en: 'Enter the code',
        }),
        url,
      },
      after: say(language, {
        ja: ['心当たりのないときは、このメールを捨ててください。\n何も変わりません。'],
        easy: ['知らない ときは、この メールを 捨てて ください。'],
        en: ['If you did not ask for it, ignore this mail. Nothing will change.'],
      }),
      why: say(language, {
        ja: `このメールは、確認コードの求めがあったためお送りしています。\n受付番号：${receiptNumber}`,
        easy: 'この メールは、番号が ほしいと 言われたので 送って います。',
        en: `You receive this mail because somebody asked for a code for ${receiptNumber}.`,
      }),
    };
  },
});
