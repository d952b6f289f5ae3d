import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { hasAccounts } from '../../identity/index.js';
import { SUPPORTER_SUMMARY } from '../../supporters/index.js';

/** Two processes starting at once load one demo. */
const DEMO_LOCK = 0x64_65_6d_6f;

/**
 * Whether nobody has used this database: no case, no supporter and no account is there. Whoever else
 * asks waits until the transaction ends.
 */
export async function lockedAndEmpty(tx: Tx): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
  const [found] = await tx.query<{ used: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${CONSULTATION_SUMMARY})
         OR EXISTS (SELECT FROM ${SUPPORTER_SUMMARY}) AS used`,
  );
  return found?.used === false && !(await hasAccounts(tx));
}
