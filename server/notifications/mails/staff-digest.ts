import { defineMail } from './mail.js';
import { greeting } from './wording.js';

export interface StaffDigestView {
  /** The member of staff. */
  name: string;
  /** The list of cases in the back office. */
  url: string;
  /** 令和8年11月21日（土） */
  day: string;
  /** What happened since the last one, by kind, with the cases it happened to. */
  news: readonly { what: string; receiptNumbers: readonly string[] }[];
}

/** To a member of staff who wants to be told once a day: everything since yesterday, in one mail. */
export const staffDigest = defineMail({
  template: 'staff-digest',
  name: '一日のまとめ',
  to: 'staff',
  on: ['staff-digest.due'],
  write({ name, url, day, news }: StaffDigestView) {
    const count = news.reduce((sum, { receiptNumbers }) => sum + receiptNumbers.length, 0);
    return {
      subject: `一日のまとめ（${String(count)}件）`,
      greeting: greeting(name, 'ja'),
      before: [
        `${day}までのお知らせを、まとめてお送りします。`,
        ...news.map(
          ({ what, receiptNumbers }) =>
            `■ ${what}（${String(receiptNumbers.length)}件）\n${receiptNumbers.join('、')}`,
        ),
      ],
      action: { label: '相談の一覧を開く', url },
      after: [],
      why: 'このメールは、「一日のまとめ」を選んだ職員の方に自動で送っています。\n届き方は「メールの設定」で変えられます。',
    };
  },
});
