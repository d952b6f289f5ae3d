import { domainToASCII } from 'node:url';
import { addressParser, type Header } from 'postal-mime';
import { readAuthenticationResults, type AuthenticationReport } from './authentication-results.js';

/** Headers of servers on the way that are read, from the top. */
const REPORTS_MAX = 100;

/** What a mail's header says of where it comes from. */
export interface SenderOrigin {
  /** Of the one address in the one `From`, in ASCII; null where there is none or several: programs show either. */
  domain: string | null;
  /** Every `Authentication-Results`, the latest first. */
  reports: AuthenticationReport[];
}

/** Reads it from a mail's headers as they stand. `ARC-` headers are the sender's side's own and count for nothing. */
export function originOf(headers: readonly Header[]): SenderOrigin {
  const valuesOf = (name: string): string[] =>
    headers.filter(({ key }) => key === name).map(({ value }) => value);
  return {
    domain: domainOfSender(valuesOf('from')),
    reports: valuesOf('authentication-results')
      .slice(0, REPORTS_MAX)
      .map(readAuthenticationResults),
  };
}

/**
 * Whether a mail comes from where its sender says: a server we trust has written so, by DMARC or, where
 * the domain has none, by a signature or an envelope of the sender's own domain (RFC 8601, RFC 7489).
 *
 * Only the topmost header of a trusted server counts, whatever it says: each server writes above what it
 * received, so what a sender has written in its name lies below.
 * @param trusted authserv-ids, in lower case; with none nobody is believed
 */
export function isSenderConfirmed(
  { domain, reports }: SenderOrigin,
  trusted: readonly string[],
): boolean {
  const report = reports.find(({ server }) => server !== null && trusted.includes(server));
  return domain !== null && report !== undefined && confirms(report, domain);
}

function confirms({ findings }: AuthenticationReport, sender: string): boolean {
  const dmarc = findings.filter(({ method, result }) => method === 'dmarc' && result !== 'none');
  if (dmarc.length > 0) {
    return dmarc.every(
      ({ result, properties }) =>
        result === 'pass' && domainOf(properties['header.from']) === sender,
    );
  }
  return findings.some(({ method, result, properties }) => {
    if (result !== 'pass') return false;
    if (method === 'spf') return isOf(sender, domainOf(properties['smtp.mailfrom']));
    const signer = properties['header.d'] ?? properties['header.i'];
    return method === 'dkim' && isOf(sender, domainOf(signer));
  });
}

/** Aligned: the sender's domain itself, or one above it that answers for it; never one of a single word. */
function isOf(sender: string, domain: string | null): boolean {
  if (!domain?.includes('.')) return false;
  return sender === domain || sender.endsWith(`.${domain}`);
}

/** Of a domain or an address; null for neither. */
function domainOf(value = ''): string | null {
  const name = withoutEnd(value.slice(value.lastIndexOf('@') + 1));
  const ascii = /[\s<@,;:]/.test(name) ? '' : domainToASCII(name).toLowerCase();
  return ascii === '' ? null : ascii;
}

/** Without a dot of the root or a bracket of the address behind it. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (end > 0 && '.>'.includes(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

function domainOfSender([from, ...others]: string[]): string | null {
  if (from === undefined || others.length > 0) return null;
  const [only, ...more] = addressParser(from, { flatten: true });
  const address = only?.address ?? '';
  if (more.length > 0 || address.split('@').length !== 2) return null;
  return domainOf(address);
}
