/** A violation, of which nothing is kept that could be a secret or be told of a person. */
export interface CspViolation {
  /** Which rule, `script-src-elem`. */
  directive: string;
  /** What was refused: an origin, or a word like `inline`. */
  blocked: string;
  /** Where: the first part of the path only, since the rest may be a link's token. */
  page: string;
}

/** Reports in one request that are looked at; browsers send one or a few. */
const REPORTS = 10;

/**
 * Violations out of what browsers send: `report-uri`'s single report (CSP 2) or the Reporting API's list.
 * Anybody may send anything: what is not of that form is left out.
 */
export function violationsIn(body: unknown): CspViolation[] {
  const reports = Array.isArray(body) ? body.slice(0, REPORTS) : [body];
  return reports.flatMap((report) => {
    const it = record(record(report)['csp-report'] ?? record(report)['body']);
    const directive = text(it['effective-directive'] ?? it['effectiveDirective']);
    if (!/^[a-z-]{3,40}$/.test(directive)) return [];
    return [
      {
        directive,
        blocked: origin(text(it['blocked-uri'] ?? it['blockedURL'])),
        page: firstPart(text(it['document-uri'] ?? it['documentURL'])),
      },
    ];
  });
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** No address of ours is longer; reading one costs the square of its name's length. */
const ADDRESS_MAX = 2_000;

const text = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, ADDRESS_MAX) : '';

function origin(blocked: string): string {
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  return URL.canParse(blocked) ? new URL(blocked).origin.slice(0, 100) : 'unknown';
}

function firstPart(address: string): string {
  if (!URL.canParse(address)) return 'unknown';
  const [, part = ''] = new URL(address).pathname.split('/');
  return /^[a-z-]{0,20}$/.test(part) ? `/${part}` : 'unknown';
}
