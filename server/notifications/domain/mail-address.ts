const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/i;

/**
 * Whether this is exactly one plain address: no display name, no second address, no line break,
 * nothing a mail library could read as more than it says. Checked last thing before a mail leaves.
 */
export function isOneAddress(value: string): boolean {
  const [local = ''] = value.split('@');
  return value.length <= 254 && local.length <= 64 && ADDRESS.test(value);
}
