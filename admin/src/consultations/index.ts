import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Cases: inbox, case page, intake. Each page is its own chunk. */
export const consultations: ResourceProps = {
  name: 'consultations',
  list: lazy(() => import('./inbox/Inbox.js')),
  show: lazy(() => import('./case/CasePage.js')),
  create: lazy(() => import('./intake/IntakePage.js')),
  recordRepresentation: 'receiptNumber',
};
