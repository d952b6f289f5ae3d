import { mailboxKey } from '../../server/identity/domain/mailbox-key.js';

test.each([
  ['taro@example.jp', ['TARO@Example.JP', ' taro@example.jp ', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ']],
  [
    'taro@example.jp',
    ['taro+a@example.jp', 'taro+a+b@example.jp', 'taro+@EXAMPLE.jp', 'taro@example.jp.'],
  ],
  [
    'kakutaro@gmail.com',
    ['kaku.taro@gmail.com', 'k.a.k.u.taro+x@googlemail.com', 'KakuTaro@GMAIL.com'],
  ],
  [
    'kakutaro@protonmail.com',
    ['kaku.taro@proton.me', 'kaku_taro+x@pm.me', 'Kaku-Taro@protonmail.ch'],
  ],
  ['taro@icloud.com', ['taro@me.com', 'Taro+x@MAC.com']],
  ['taro@yandex.ru', ['taro@ya.ru', 'taro@yandex.com', 'taro+a@yandex.kz']],
])('%s is one mailbox, however it is written', (key, ways) => {
  for (const way of ways) expect(mailboxKey(way)).toBe(key);
});

test('a dot makes another mailbox where the provider tells them apart', () => {
  expect(mailboxKey('ta.ro@example.jp')).not.toBe(mailboxKey('taro@example.jp'));
  expect(mailboxKey('taro@example.jp')).not.toBe(mailboxKey('taro@example.com'));
});
