import { loggedDigests } from '../../audit/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import {
  closingDigest,
  correctionDigest,
  PUBLISHED,
  type PublishedClosing,
  type PublishedCorrection,
} from '../domain/published.js';

/** Whether a closing and its corrections are what the audit log says: none altered, missing or put in. */
export async function isAsLogged(
  tx: Tx,
  closing: PublishedClosing,
  corrections: readonly PublishedCorrection[],
): Promise<boolean> {
  const { period } = closing;
  const closings = await loggedDigests(tx, PUBLISHED.closing, { recordId: period });
  if (closings.get(period) !== closingDigest(closing)) return false;
  const logged = await loggedDigests(tx, PUBLISHED.correction, {
    change: { field: 'period', value: period },
  });
  return (
    logged.size === corrections.length &&
    corrections.every((correction) => logged.get(correction.id) === correctionDigest(correction))
  );
}
