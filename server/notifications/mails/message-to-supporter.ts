import { defineMail } from './mail.js';
import { greeting, WHY_SUPPORTER } from './wording.js';

export interface MessageToSupporterView {
  name: string;
  receiptNumber: string;
  /** 相談者 or the member of staff: never the requester's name. */
  author: string;
  /** The case on the supporter's desk. */
  url: string;
}

/** To a supporter working on a case: somebody wrote. */
export const messageToSupporter = defineMail({
  template: 'message-to-supporter',
  name: 'メッセージのお知らせ（支援者へ）',
  to: 'supporter',
  on: ['message.posted'],
  write({ name, receiptNumber, author, url }: MessageToSupporterView) {
    return {
      subject: `担当の相談にメッセージが届きました（${receiptNumber}）`,
      greeting: greeting(name, 'ja'),
      before: [
        `担当していただいている相談（${receiptNumber}）に、\n${author}からメッセージが届きました。`,
        '次のページでお読みいただき、お返事もできます。',
      ],
      action: { label: 'メッセージを読む', url },
      after: [],
      why: WHY_SUPPORTER,
    };
  },
});
