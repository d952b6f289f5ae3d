import { isIPv4 } from 'node:net';

/** Whether a host name or address (IPv6 with or without brackets) stays on this machine. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (name === 'localhost' || name === '::1') return true;
  // `127.example.jp` is a name like any other.
  const address = name.replace(/^::ffff:/, '');
  return isIPv4(address) && address.startsWith('127.');
}
