import { defineMail, type RequesterView } from './mail.js';
import { lastDayIn, greeting, linkAdvice, inLanguage, whyRequester } from './wording.js';

export interface ReceiptView extends RequesterView {
  /** By when the desk replies. */
  replyBy: Date | null;
}

/** To the requester, at once: we have it, this is its number, this happens next. */
export const receipt = defineMail({
  template: 'receipt',
  name: '受付のお知らせ',
  to: 'requester',
  on: ['consultation.submitted', 'consultation.moved'],
  oncePerCase: true,
  write(view: ReceiptView, language) {
    const { name, receiptNumber, url, replyBy } = view;
    const day = replyBy && lastDayIn(replyBy, language);
    return {
      subject: inLanguage(language, {
        ja: `ご相談を受け付けました（${receiptNumber}）`,
        easy: `相談を 受けつけました（${receiptNumber}）`,
        en: `We have received your consultation (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          'ご相談ありがとうございます。次の番号で受け付けました。',
          `受付番号：${receiptNumber}`,
          `これからのこと\n職員が内容を読み、くわしくお聞きするためにご連絡します。\n${day ? `${day}までに、最初のご連絡をします。` : 'できるだけ早くご連絡します。'}`,
          '経過は、次のページでいつでもご覧いただけます。\nお返事や追加のご連絡も、このページからできます。',
        ],
        easy: [
          '相談して くれて、ありがとうございます。',
          `あなたの 番号：${receiptNumber}`,
          `これから\nわたしたちが あなたの 相談を 読みます。\n${day ? `${day}までに、連絡します。` : 'はやく 連絡します。'}`,
          '今 どうなって いるかは、下の ページで 見られます。',
        ],
        en: [
          'Thank you for contacting us. Your consultation has been received.',
          `Receipt number: ${receiptNumber}`,
          `What happens next\nOur staff will read it and contact you to hear more.\n${day ? `You will hear from us by ${day}.` : 'You will hear from us soon.'}`,
          'You can follow your case and write to us on this page at any time.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: 'ご相談の経過を見る',
          easy: '相談の ページを 見る',
          en: 'See your case',
        }),
        url,
      },
      after: [linkAdvice(language)],
      why: whyRequester(receiptNumber, language),
    };
  },
});
