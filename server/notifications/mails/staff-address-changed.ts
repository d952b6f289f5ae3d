import { defineMail } from './mail.js';
import type { AccountView } from './staff-account.js';
import { greeting } from './wording.js';

/** To the address a member of staff had until now: who changed it may not be its owner. */
export const staffAddressChanged = defineMail({
  template: 'staff-address-changed',
  name: 'メールアドレスの変更（以前のあて先へ）',
  to: 'staff',
  on: ['account.address-changed'],
  write({ name, url }: AccountView) {
    return {
      subject: 'メールアドレスが変わりました',
      greeting: greeting(name, 'ja'),
      before: [
        'あなたの相談管理のアカウントのメールアドレスが、別のものに変わりました。\nこのあて先では、もうサインインできません。',
        'ご自分で変えたとき、管理者に変えてもらったときは、何もする必要はありません。',
        '心当たりのないときは、すぐに管理者に知らせてください。',
      ],
      action: { label: '相談管理を開く', url },
      after: [],
      why: 'このメールは、変わる前のメールアドレスあてにお送りしています。',
    };
  },
});
