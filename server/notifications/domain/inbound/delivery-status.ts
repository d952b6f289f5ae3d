/** What a delivery status notification (RFC 3464) says of one mail of ours. */
export interface Bounce {
  /** `failed` for good, or only late and still being tried. */
  action: 'failed' | 'delayed';
  /** RFC 3463: `5.1.1`; null where none is named. */
  status: string | null;
  /** Message-ID of the mail it is about, with angle brackets. */
  messageId: string | null;
}

/** Fields of one group of a `message/delivery-status` part, names in lower case, folded lines joined. */
function fieldsOf(group: string): Map<string, string> {
  const unfolded = group.replace(/\n[ \t]+/gu, ' ');
  return new Map(
    unfolded.split('\n').flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      const name = line.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase();
      return /^[\w-]+$/u.test(name) ? [[name, line.slice(colon + 1).trim()]] : [];
    }),
  );
}

const STATUS = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/u;

/** Reads a status part; null when it tells of no failure (delivered, relayed, expanded). */
export function readStatus(part: string): Omit<Bounce, 'messageId'> | null {
  const groups = part
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n/u)
    .map(fieldsOf);
  for (const fields of groups) {
    const action = fields.get('action')?.toLowerCase();
    if (action !== 'failed' && action !== 'delayed') continue;
    const told = `${fields.get('status') ?? ''} ${fields.get('diagnostic-code') ?? ''}`;
    return { action, status: STATUS.exec(told)?.[0] ?? null };
  }
  return null;
}

/** A bounce in plain words, as old servers write: only a clear 5.x.x or 5xx counts. */
export function statusInWords(text: string): string | null {
  const [enhanced] = /\b5\.\d{1,3}\.\d{1,3}\b/u.exec(text) ?? [];
  if (enhanced !== undefined) return enhanced;
  return /\b55[0-4]\b/u.test(text) ? '5.0.0' : null;
}

/** The Message-ID in a returned mail or its headers. */
export function messageIdIn(returned: string): string | null {
  const unfolded = returned.replace(/\r?\n[ \t]+/gu, ' ');
  return /^message-id\s*:\s*(<[^<>\s]+>)/imu.exec(unfolded)?.[1] ?? null;
}

/** Whether the address itself is no good (RFC 3463 X.1.x, X.2.1): nothing is sent there any more. */
export const isDeadAddress = (status: string | null): boolean =>
  status !== null && /^5\.(?:1\.\d{1,3}|2\.1)$/u.test(status);
