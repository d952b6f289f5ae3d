import type { Letter, MailLanguage } from './mail.js';
import { inLanguage } from './wording.js';

/**
 * The same letter for an address nobody has confirmed: it says that somebody entered the address, and
 * what to do. Its own sentences hold nothing that was typed into a form.
 */
export function toUnconfirmed(content: Letter, language: MailLanguage): Letter {
  return {
    ...content,
    before: [
      inLanguage(language, {
        ja: 'どなたかが、当窓口への申込みでこのメールアドレスを入力されました。\nそのため、確認をかねてお送りしています。',
        easy: 'だれかが、わたしたちの 窓口で この メールアドレスを 書きました。\nだから、この メールを 送って います。',
        en: 'Somebody entered this e-mail address in a form of our office.\nThis is why you receive this mail.',
      }),
      ...content.before,
    ],
    after: [
      ...content.after,
      inLanguage(language, {
        ja: '入力した覚えのないときは、リンクを開かずに、このメールを捨ててください。\nほかにしていただくことはありません。\nくり返し届くときは、下の窓口までお知らせください。',
        easy: '書いて いない ときは、リンクを 開かないで、この メールを 捨てて ください。\nほかに する ことは ありません。\n何度も 来る ときは、下の 窓口に 教えて ください。',
        en: 'If it was not you, please do not open the link, and delete this mail.\nThere is nothing else to do.\nIf such mails keep coming, please tell the office below.',
      }),
    ],
    why: inLanguage(language, {
      ja: 'このメールは、窓口のフォームにこのメールアドレスが入力されたため、自動でお送りしています。',
      easy: 'この メールは、窓口の フォームに メールアドレスが 書かれたので、自動で 送って います。',
      en: 'You receive this mail automatically because this address was entered in a form of our office.',
    }),
  };
}
