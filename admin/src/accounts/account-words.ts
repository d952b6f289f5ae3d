import {
  disableAccount,
  enableAccount,
  removeSecondFactor,
  renewInvitation,
  unlinkProvider,
} from '../api/accounts.js';
import type { Account } from '../api/types.js';
import type { ToneName } from '../theme/palette.js';

export const STATE_TONES: Record<Account['state'], ToneName> = {
  active: 'good',
  invited: 'watch',
  disabled: 'quiet',
};

export interface Step {
  label: string;
  /** Whether it makes sense for this account; `own` is the caller's. */
  when: (account: Account, own: boolean) => boolean;
  title: (name: string) => string;
  note: string;
  action: string;
  severe: boolean;
  done: string;
  run: (id: string) => Promise<unknown>;
}

/** What an administrator does to somebody's account, each after a confirmation. */
export const STEPS: Step[] = [
  {
    label: '招待をもう一度送る',
    when: ({ state }) => state === 'invited',
    title: (name) => `${name}さんに招待をもう一度送りますか`,
    note: '新しいリンクをメールで送ります。前に送ったリンクは使えなくなります。リンクは72時間有効です。',
    action: '送る',
    severe: false,
    done: '招待を送りました',
    run: renewInvitation,
  },
  {
    label: '二段階認証を外す',
    when: ({ secondFactor }, own) => secondFactor && !own,
    title: (name) => `${name}さんの二段階認証を外しますか`,
    note: '認証アプリ・パスキー・予備のコードをすべて外し、サインインもすべて終わります。電話などを失くしたご本人からの依頼であることを、電話や対面で確かめてください。次のサインインで登録し直します。',
    action: '外す',
    severe: true,
    done: '二段階認証を外しました',
    run: removeSecondFactor,
  },
  {
    label: '認証サービスとの結び付きを外す',
    when: ({ providerLinkedAt }) => providerLinkedAt !== null,
    title: (name) => `${name}さんと認証サービスとの結び付きを外しますか`,
    note: '認証サービスの利用者が新しくなったなど、「別の利用者のもの」と断られたときに外します。ご本人からの依頼であることを、電話や対面で確かめてください。サインインはすべて終わり、次に認証サービスから同じメールアドレスで入った人と結び付きます。',
    action: '外す',
    severe: true,
    done: '認証サービスとの結び付きを外しました',
    run: unlinkProvider,
  },
  {
    label: 'アカウントを止める',
    when: ({ state }, own) => state !== 'disabled' && !own,
    title: (name) => `${name}さんのアカウントを止めますか`,
    note: 'すぐにサインインできなくなり、開いている画面も使えなくなります。これまでの記録は残り、あとで再開できます。',
    action: '止める',
    severe: true,
    done: 'アカウントを止めました',
    run: disableAccount,
  },
  {
    label: 'アカウントを再開する',
    when: ({ state }) => state === 'disabled',
    title: (name) => `${name}さんのアカウントを再開しますか`,
    note: 'もう一度サインインできるようになります。役割が今の仕事に合っているかも確かめてください。',
    action: '再開する',
    severe: false,
    done: 'アカウントを再開しました',
    run: enableAccount,
  },
];
