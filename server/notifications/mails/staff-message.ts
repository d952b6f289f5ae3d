import { defineMail, type StaffView } from './mail.js';
import { caseLine, WHY_STAFF } from './wording.js';

export interface StaffMessageView extends StaffView {
  /** 相談者 or the supporter's name. */
  author: string;
}

/** To the desk: the requester or the supporter wrote. */
export const staffMessage = defineMail({
  template: 'staff-message',
  name: 'メッセージのお知らせ（職員へ）',
  to: 'staff',
  on: ['message.posted'],
  write(view: StaffMessageView) {
    return {
      subject: `${view.author}からメッセージが届きました（${view.receiptNumber}）`,
      greeting: '担当の方へ',
      before: [caseLine(view), `${view.author}からメッセージが届きました。`],
      action: { label: 'メッセージを読む', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
