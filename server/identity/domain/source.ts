/** From where somebody tries to come in: a browser that has signed in to this account before, or a network address. */
export interface Source {
  who: string;
  known: boolean;
}

/**
 * A network address as limits count it: IPv4 as it is, IPv6 by its first 64 bits, of which one
 * connection has as many addresses as it likes (RFC 6177).
 */
export function networkOf(ip: string | null | undefined): string {
  // Some proxies add the caller's port, which is another one each time.
  const [named = ''] = (ip ?? '-').split('%', 1);
  const address = named.replace(/^::ffff:(?=\d+\.)/i, '').replace(/(\.\d{1,3}):\d{1,5}$/, '$1');
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after =
      tail === ''
        ? []
        : tail.split(':').flatMap((part) => (part.includes('.') ? ['0', '0'] : [part]));
    while (groups.length + after.length < 8) groups.push('0');
    groups.push(...after);
  }
  const first = Array.from({ length: 4 }, (_, at) => groups[at] ?? '0');
  return `${first.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
