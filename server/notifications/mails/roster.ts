import { defineMail } from './mail.js';
import { greeting, WHY_SUPPORTER } from './wording.js';

const WHY_STAFF =
  'このメールは、登録者の名簿を管理している窓口に、自動で送っています。\n名簿は相談管理の「登録者」でご覧いただけます。';

export interface StaffRosterView {
  supporterName: string;
  /** The supporter in the back office. */
  url: string;
  /** The last day of the term in words, or null where a change is asked for. */
  until: string | null;
}

/** To the desk: a supporter asks for a change, or a term of registration ends soon. */
export const staffRoster = defineMail({
  template: 'staff-roster',
  name: '登録者についてのお知らせ（窓口）',
  to: 'staff',
  on: ['supporter.change-requested', 'supporter.term-ending'],
  write({ supporterName, url, until }: StaffRosterView) {
    const ending = until !== null;
    return {
      subject: ending
        ? `委嘱期間の終わりが近づいています（${supporterName}）`
        : `登録内容の変更の申し出がありました（${supporterName}）`,
      greeting: '窓口の方へ',
      before: ending
        ? [
            `${supporterName}さんの委嘱期間は、${until}までです。`,
            '更新するかどうかを確かめて、登録者の画面で期間を書き直してください。',
          ]
        : [
            `${supporterName}さんから、登録内容を変えたいとの申し出がありました。`,
            '前と後の内容を見比べて、認めるかどうかを決めてください。',
          ],
      action: { label: '登録者の画面を開く', url },
      after: [],
      why: WHY_STAFF,
    };
  },
});

export interface SupporterRosterView {
  name: string;
  /** The supporter's own profile page. */
  url: string;
  news:
    { what: 'approved' | 'declined'; comment: string | null } | { what: 'ending'; until: string };
}

/** To a supporter: what became of a change they asked for, or that their term ends soon. */
export const supporterRoster = defineMail({
  template: 'supporter-roster',
  name: '登録内容についてのお知らせ（支援者）',
  to: 'supporter',
  on: ['supporter.change-decided', 'supporter.term-ending'],
  write({ name, url, news }: SupporterRosterView) {
    const words = {
      approved: {
        subject: '登録内容の変更が反映されました',
        before: ['お申し出のあった登録内容の変更を反映しました。'],
      },
      declined: {
        subject: '登録内容の変更について',
        before: ['お申し出のあった登録内容の変更は、今回は見送らせていただきました。'],
      },
      ending: {
        subject: '委嘱期間の終わりが近づいています',
        before: [
          `登録の期間は、${news.what === 'ending' ? news.until : ''}までです。`,
          '更新については、窓口からあらためてご連絡します。',
        ],
      },
    }[news.what];
    const comment = news.what === 'ending' ? null : news.comment;
    return {
      subject: words.subject,
      greeting: greeting(name, 'ja'),
      before: [...words.before, ...(comment === null ? [] : [`窓口から：\n${comment}`])],
      action: { label: '自分の登録内容を見る', url },
      after: [],
      why: WHY_SUPPORTER,
    };
  },
});
