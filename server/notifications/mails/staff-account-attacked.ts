import { defineMail } from './mail.js';
import { greeting } from './wording.js';

export interface AccountAttackedView {
  /** Who reads it. */
  name: string;
  /** Whose account it is; null where it is the reader's own. */
  whose: string | null;
  by: 'password' | 'factor';
  url: string;
}

/** To the owner of an account and to the administrators: somebody tries to come in by guessing. */
export const staffAccountAttacked = defineMail({
  template: 'staff-account-attacked',
  name: '不審なサインインの試みのお知らせ',
  to: 'staff',
  on: ['account.attacked'],
  write({ name, whose, by, url }: AccountAttackedView) {
    const account = whose === null ? 'あなたのアカウント' : `${whose}さんのアカウント`;
    const owner = whose === null ? 'ご自分' : 'ご本人';
    return {
      subject: '不審なサインインの試みがありました',
      greeting: greeting(name, 'ja'),
      before: [
        `${account}で、サインインの失敗が続いています。`,
        by === 'password'
          ? `${owner}の操作でなければ、ほかの人がパスワードを当てようとしているおそれがあります。`
          : `パスワードが合ったあとの、認証コードの間違いが続いています。${owner}の操作でなければ、パスワードをほかの人に知られています。`,
        `${owner}は、これまでどおりサインインできます。アカウントは止まっていません。`,
        by === 'password'
          ? 'パスワードをほかのサービスでも使っているときは、変えてください。'
          : 'すぐにパスワードを変えてください。',
      ],
      action: { label: '相談管理を開く', url },
      after: ['同じお知らせは、1日に1回までお送りします。'],
      why:
        whose === null
          ? 'このメールは、相談管理のアカウントをお持ちの方にお送りしています。'
          : 'このメールは、相談管理のシステム管理者の方にお送りしています。',
    };
  },
});
