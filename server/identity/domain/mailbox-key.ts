import { withoutEnd } from '../../platform/core/edges.js';
import { nfkc } from '../../platform/validation/normal-form.js';

/** Signs that a provider reads over: it delivers `t.aro@` and `taro@` into one mailbox. */
const READ_OVER: ReadonlyMap<string, RegExp> = new Map([
  ['gmail.com', /\./g],
  ['protonmail.com', /[._-]/g],
]);

/** Other names of the same provider. */
const SAME: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'protonmail.ch': 'protonmail.com',
  'proton.me': 'protonmail.com',
  'pm.me': 'protonmail.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'ya.ru': 'yandex.ru',
  'yandex.com': 'yandex.ru',
  'yandex.by': 'yandex.ru',
  'yandex.kz': 'yandex.ru',
};

/**
 * One mailbox in one way of writing: width, case, what stands behind a plus sign, and dots where the
 * provider reads over them do not make another. For counting only: mails go to the address as written.
 */
export function mailboxKey(address: string): string {
  const plain = withoutEnd(nfkc(address).trim().toLowerCase(), '.');
  const at = plain.lastIndexOf('@');
  if (at < 0) return plain;
  const written = plain.slice(at + 1);
  const domain = SAME[written] ?? written;
  const [local = ''] = plain.slice(0, at).split('+');
  return `${local.replace(READ_OVER.get(domain) ?? '', '')}@${domain}`;
}
