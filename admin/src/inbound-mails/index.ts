import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Mails that came in, and the queue of those that found no case. */
export const inboundMails: ResourceProps = {
  name: 'inbound-mails',
  list: lazy(() => import('./InboundList.js')),
};
