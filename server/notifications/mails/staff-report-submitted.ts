import { defineMail, type StaffView } from './mail.js';
import { caseLine, WHY_STAFF } from './wording.js';

export interface ReportSubmittedView extends StaffView {
  supporterName: string;
}

/** To the desk: the advice is written. */
export const staffReportSubmitted = defineMail({
  template: 'staff-report-submitted',
  name: '助言記録のお知らせ',
  to: 'staff',
  on: ['report.submitted'],
  write(view: ReportSubmittedView) {
    return {
      subject: `助言記録が届きました（${view.receiptNumber}）`,
      greeting: '担当の方へ',
      before: [
        `${caseLine(view)}\n支援者：${view.supporterName}`,
        '支援者から助言記録が届きました。内容を確認してください。',
      ],
      action: { label: '助言記録を見る', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
