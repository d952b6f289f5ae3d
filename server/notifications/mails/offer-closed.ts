import { defineMail } from './mail.js';
import { greeting, WHY_SUPPORTER } from './wording.js';

export interface OfferClosedView {
  name: string;
  receiptNumber: string;
  /** `ended`: the supporter had already said yes. */
  reason: 'expired' | 'withdrawn' | 'ended';
  /** The supporter's own page. */
  url: string;
}

const WORDS = {
  expired: {
    subject: '相談支援のお願いの期限が過ぎました',
    sentence: (number: string) =>
      `先日お願いした相談支援（${number}）は、お返事の期限が過ぎました。`,
  },
  withdrawn: {
    subject: '相談支援のお願いを取り下げました',
    sentence: (number: string) => `先日お願いした相談支援（${number}）は、取り下げとなりました。`,
  },
  ended: {
    subject: '担当していただいた相談が終わりました',
    sentence: (number: string) =>
      `お引き受けいただいた相談（${number}）は、担当を終えていただくことになりました。`,
  },
} as const;

/** To a supporter: the offer is over, there is nothing to do. */
export const offerClosed = defineMail({
  template: 'offer-closed',
  name: '打診終了のお知らせ',
  to: 'supporter',
  on: ['offer.expired', 'offer.withdrawn'],
  write({ name, receiptNumber, reason, url }: OfferClosedView) {
    const { subject, sentence } = WORDS[reason];
    return {
      subject: `${subject}（${receiptNumber}）`,
      greeting: greeting(name, 'ja'),
      before: [
        sentence(receiptNumber),
        'していただくことはありません。お忙しいところ、ありがとうございました。\nまたの機会に、どうぞよろしくお願いします。',
      ],
      action: { label: '自分のページを見る', url },
      after: [],
      why: WHY_SUPPORTER,
    };
  },
});
