import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Who did and saw what; for auditors and administrators. */
export const auditEntries: ResourceProps = {
  name: 'audit-entries',
  list: lazy(() => import('./AuditList.js')),
};
