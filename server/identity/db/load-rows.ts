import { bulkLoader } from '../../database/bulk-loader.js';
import type { Tx } from '../../database/unit-of-work.js';

export const loadAccounts = bulkLoader('account');

/** Whether anybody works here yet. */
export async function hasAccounts(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ any: boolean }[]>('SELECT EXISTS (SELECT FROM account) AS any');
  return row?.any === true;
}
