import { defineMail } from './mail.js';
import { greeting } from './wording.js';

export interface ApiKeyView {
  /** The administrator who reads. */
  name: string;
  url: string;
  what: keyof typeof NEWS;
  keyName: string;
  /** Who did it, in words. */
  by: string;
  /** When the key ends, in words. */
  until: string;
}

const NEWS = {
  created: 'ほかのシステムとつなぐための連携キー（APIキー）が作られました',
  rotated: '連携キーが新しいものに取り替えられました',
  widened: '連携キーに許す操作が増えました',
  ending: 'まもなく期限が切れる連携キーがあります',
} as const;

/** Whether this is news of a key that administrators are told of. */
export const isKeyNews = (what: unknown): what is keyof typeof NEWS =>
  typeof what === 'string' && what in NEWS;

/** To every administrator, so that a key nobody asked for is noticed. */
export const staffApiKey = defineMail({
  template: 'staff-api-key',
  name: '連携キーのお知らせ',
  to: 'staff',
  on: ['api-key.granted'],
  write({ name, url, what, keyName, by, until }: ApiKeyView) {
    return {
      subject: NEWS[what],
      greeting: greeting(name, 'ja'),
      before: [
        `${NEWS[what]}。`,
        ...(what === 'ending'
          ? [
              `キーの名前：${keyName}\n期限：${until}`,
              '期限を過ぎると、このキーを使うシステムからはつながらなくなります。使い続けるときは「連携キー」の画面で取り替え、新しいキーをそのシステムに設定してください。前のキーも、しばらくは使えます。使っていないときは、何もする必要はありません。',
            ]
          : [
              `キーの名前：${keyName}\n操作した人：${by}\n期限：${until}`,
              '心当たりのないときは、「連携キー」の画面ですぐに止め、操作した人に確かめてください。',
            ]),
      ],
      action: { label: '連携キーの画面を開く', url },
      after: [],
      why: 'このメールは、システム管理者の方全員にお送りしています。',
    };
  },
});
