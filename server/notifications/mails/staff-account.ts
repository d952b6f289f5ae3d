import { defineMail } from './mail.js';
import { greeting } from './wording.js';

export interface AccountView {
  /** The member of staff. */
  name: string;
  url: string;
}

const WHY_ACCOUNT = 'このメールは、相談管理のアカウントをお持ちの方にお送りしています。';
const NOT_ME = '心当たりのないときは、このメールを捨ててください。\n何も変わりません。';

/** To somebody who is to work at the desk. */
export const staffInvitation = defineMail({
  template: 'staff-invitation',
  name: 'アカウントへの招待',
  to: 'staff',
  on: ['account.invited'],
  write({ name, url }: AccountView) {
    return {
      subject: '相談管理への招待',
      greeting: greeting(name, 'ja'),
      before: [
        '相談管理のアカウントが用意されました。',
        '次のリンクからパスワードを決めて、使い始めてください。\nリンクは3日間、一度だけ使えます。',
      ],
      action: { label: 'パスワードを決める', url },
      after: ['期限が過ぎたときは、管理者に新しい招待をお求めください。', NOT_ME],
      why: 'このメールは、管理者があなたを相談管理に招待したためお送りしています。',
    };
  },
});

/** To a member of staff who has forgotten the password. */
export const staffPasswordReset = defineMail({
  template: 'staff-password-reset',
  name: 'パスワードの再設定',
  to: 'staff',
  on: ['password-reset.requested'],
  write({ name, url }: AccountView) {
    return {
      subject: 'パスワードの再設定',
      greeting: greeting(name, 'ja'),
      before: [
        'パスワードを再設定したいという求めがありました。',
        '次のリンクから新しいパスワードを決めてください。\nリンクは30分のあいだ、一度だけ使えます。',
      ],
      action: { label: '新しいパスワードを決める', url },
      after: [NOT_ME],
      why: WHY_ACCOUNT,
    };
  },
});

export interface CredentialsChangedView extends AccountView {
  what: keyof typeof CHANGES;
}

const CHANGES = {
  password: 'パスワードが変わりました',
  email: 'メールアドレスが変わりました',
  totp: '認証アプリの設定が変わりました',
  passkey: 'パスキーの設定が変わりました',
  'recovery-codes': '回復コードが新しくなりました',
  'factors-reset': '二段階認証が管理者によって解除されました',
  'provider-linked': '認証サービスでのサインインが始まり、その利用者と結び付きました',
  'provider-unlinked': '認証サービスとの結び付きが管理者によって外されました',
} as const;

/** Whether this is a change people are told of. */
export const isCredential = (what: unknown): what is keyof typeof CHANGES =>
  typeof what === 'string' && what in CHANGES;

/** To a member of staff, so that a stranger's change is noticed. */
export const staffCredentialsChanged = defineMail({
  template: 'staff-credentials-changed',
  name: 'サインイン情報の変更',
  to: 'staff',
  on: ['account.credentials-changed'],
  write({ name, url, what }: CredentialsChangedView) {
    return {
      subject: CHANGES[what],
      greeting: greeting(name, 'ja'),
      before: [
        `あなたのアカウントの${CHANGES[what]}。`,
        'ご自分でされたことであれば、何もする必要はありません。',
        '心当たりのないときは、すぐに管理者に知らせてください。',
      ],
      action: { label: '相談管理を開く', url },
      after: [],
      why: WHY_ACCOUNT,
    };
  },
});
