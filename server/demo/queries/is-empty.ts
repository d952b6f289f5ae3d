import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import { hasAccounts } from '../../identity/index.js';
import { SUPPORTER_SUMMARY } from '../../supporters/index.js';

/** Whether nobody has used this database: no case, no supporter and no account is there. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const [found] = await tx.query<{ used: boolean }[]>(
    `SELECT EXISTS (SELECT FROM ${CONSULTATION_SUMMARY})
         OR EXISTS (SELECT FROM ${SUPPORTER_SUMMARY}) AS used`,
  );
  return found?.used === false && !(await hasAccounts(tx));
}
