import { defineMail, type StaffView } from './mail.js';
import { caseLine, WHY_STAFF } from './wording.js';

export interface OfferDecidedView extends StaffView {
  supporterName: string;
  outcome: 'accepted' | 'declined' | 'expired';
  /** As chosen by the supporter, in Japanese; null when none was given. */
  reason: string | null;
}

const HEADLINES = {
  accepted: '支援者が引き受けました',
  declined: '支援者が辞退しました',
  expired: '打診の期限が過ぎました',
} as const;

const NEXT = {
  accepted: '相談者にもお知らせしました（メールアドレスのある方のみ）。',
  declined: '次の候補者への打診を確認してください。',
  expired: '次の候補者への打診を確認してください。',
} as const;

/** To the desk: what became of an offer. */
export const staffOfferDecided = defineMail({
  template: 'staff-offer-decided',
  name: '打診の結果のお知らせ',
  to: 'staff',
  on: ['offer.accepted', 'offer.declined', 'offer.expired'],
  write(view: OfferDecidedView) {
    return {
      subject: `${HEADLINES[view.outcome]}（${view.receiptNumber}）`,
      greeting: '担当の方へ',
      before: [
        `${caseLine(view)}\n支援者：${view.supporterName}`,
        ...(view.reason === null ? [] : [`理由：${view.reason}`]),
        NEXT[view.outcome],
      ],
      action: { label: '相談を開く', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
