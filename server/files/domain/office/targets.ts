import { ACTIVE_EXTENSIONS } from '../extensions.js';
import { extensionOf } from '../file-name.js';

/** Where an address in a document leads. */
export type Place = 'inside' | 'relative' | 'drive' | 'web' | 'machine' | 'handler';

/**
 * `inside` the document or a person (`#bookmark`, `mailto:`); `relative` to the document; `drive`, a path
 * with a letter; `web` over HTTP; `machine`, files of another one (`\\host\…`); `handler`, any program
 * that answers to a scheme (`ms-msdt:`, `javascript:`).
 */
export function placeOf(target: string): Place {
  const address = plain(target);
  if (address === '' || address.startsWith('#')) return 'inside';
  if (/^(?:mailto|tel|sms|cid|onenote-page):/.test(address)) return 'inside';
  if (/^(?:file:\/{0,3}(?:localhost\/)?)?[a-z][:|](?:\/|$)/.test(address)) return 'drive';
  if (/^https?:/.test(address)) return 'web';
  if (/^(?:file:|ftps?:|\/\/)/.test(address)) return 'machine';
  return /^[a-z][a-z0-9+.-]*:/.test(address) ? 'handler' : 'relative';
}

/** Whether the address may stand behind words that people click. */
export function mayBeClicked(target: string): boolean {
  const place = placeOf(target);
  if (place === 'handler') return false;
  if (place === 'inside' || place === 'web') return true;
  return !ACTIVE_EXTENSIONS.has(extensionOf(plain(target).split(/[?#]/, 1)[0] ?? ''));
}

/** Whether opening the document would ask another machine for it. */
export const isFetched = (target: string): boolean =>
  ['web', 'machine', 'handler'].includes(placeOf(target));

/** As programs read it: without controls and spaces at the front, decoded, with one kind of slash. */
function plain(target: string): string {
  // eslint-disable-next-line no-control-regex
  const shown = target.replace(/[\u0000-\u001f\u007f\u200b\ufeff]/g, '').trim();
  let address = shown;
  try {
    address = decodeURIComponent(shown);
  } catch {
    // Percent signs of ordinary text.
  }
  return address.trim().replaceAll('\\', '/').toLowerCase();
}
