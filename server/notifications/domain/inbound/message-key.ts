import { createHash } from 'node:crypto';

/**
 * What makes a mail that one mail: its Message-ID together with where it came to (one mail to two of our
 * addresses is handed in twice), or all its bytes where it has none.
 */
export function messageKey(raw: Buffer, envelopeTo: string | null): string {
  const [head = ''] = raw.toString('latin1', 0, 64 * 1024).split(/\r?\n\r?\n/u);
  const unfolded = head.replace(/\r?\n[ \t]+/gu, ' ');
  const id = /^message-id\s*:\s*(\S.*)$/imu.exec(unfolded)?.[1]?.trim();
  return createHash('sha256')
    .update(id ?? raw)
    .update(`\n${envelopeTo?.toLowerCase() ?? ''}`)
    .digest('base64url');
}
