import { defineMail, type StaffView } from './mail.js';
import { formatDeadline } from '../../platform/time/era.js';
import { caseLine, WHY_STAFF } from './wording.js';

export interface NewConsultationView extends StaffView {
  /** 県内事業者 and so on. */
  requesterType: string;
  replyBy: Date | null;
  /** Left no address for mails: somebody has to call. */
  byPhoneOnly: boolean;
}

/** To the desk: somebody asks. */
export const staffNewConsultation = defineMail({
  template: 'staff-new-consultation',
  name: '新しい相談のお知らせ',
  to: 'staff',
  on: ['consultation.submitted', 'consultation.moved'],
  oncePerCase: true,
  write(view: NewConsultationView) {
    return {
      subject: `新しい相談が届きました（${view.receiptNumber}）`,
      greeting: '窓口の皆さん',
      before: [
        `${caseLine(view)}\n相談者：${view.requesterType}`,
        ...(view.replyBy ? [`最初の連絡の期限：${formatDeadline(view.replyBy)}`] : []),
        ...(view.byPhoneOnly
          ? ['メールアドレスがない方です。自動のメールは届きません。\n電話でご連絡ください。']
          : []),
      ],
      action: { label: '相談を開く', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
