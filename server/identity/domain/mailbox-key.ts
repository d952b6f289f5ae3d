import { withoutEnd } from '../../platform/edges.js';
import { nfkc } from '../../platform/normal-form.js';

/** Providers that deliver `t.aro@` and `taro@` into one mailbox. */
const WITHOUT_DOTS = new Set(['gmail.com', 'proton.me', 'protonmail.com', 'pm.me']);

/** Other names of the same provider. */
const SAME: Readonly<Record<string, string>> = {
  'googlemail.com': 'gmail.com',
  'protonmail.ch': 'protonmail.com',
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
  return `${WITHOUT_DOTS.has(domain) ? local.replaceAll('.', '') : local}@${domain}`;
}
