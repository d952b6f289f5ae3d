import { defineMail } from './mail.js';
import { greeting, WHY_SUPPORTER } from './wording.js';

/** What a supporter is asked once more. */
const REMINDERS = {
  'offer.reminded': {
    subject: 'お返事の期限が近づいています',
    sentence: '先日お願いした相談支援について、お返事の期限が近づいています。',
    label: 'お願いの内容を見る',
  },
  'report.due-soon': {
    subject: '助言記録の提出期限が近づいています',
    sentence: '面談の助言記録は、次の日までにご提出をお願いします。',
    label: '助言記録を書く',
  },
  'report.overdue': {
    subject: '助言記録のご提出をお願いします',
    sentence: '面談の助言記録が、まだ届いていません。お手すきのときにご提出をお願いします。',
    label: '助言記録を書く',
  },
  'report.returned': {
    subject: '助言記録について、お願いがあります',
    sentence:
      '助言記録をありがとうございました。職員から書き足しのお願いがあります。\n内容は次のページでご覧いただけます。',
    label: '助言記録を開く',
  },
} as const;
export type SupporterReminder = keyof typeof REMINDERS;

export interface ReminderView {
  name: string;
  receiptNumber: string;
  url: string;
  what: SupporterReminder;
  /** The last day in words, or null where the mail is not about one. */
  until: string | null;
}

/** To a supporter: an answer or a report is still to come. */
export const supporterReminder = defineMail({
  template: 'supporter-reminder',
  name: '期限のお知らせ（支援者）',
  to: 'supporter',
  on: Object.keys(REMINDERS),
  write({ name, receiptNumber, url, what, until }: ReminderView) {
    const { subject, sentence, label } = REMINDERS[what];
    return {
      subject: `${subject}（${receiptNumber}）`,
      greeting: greeting(name, 'ja'),
      before: [
        sentence,
        ...(until === null ? [] : [`期限：${until}`]),
        '行き違いのときは、ご容赦ください。',
      ],
      action: { label, url },
      after: [],
      why: WHY_SUPPORTER,
    };
  },
});
