import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Every mail the desk sent or tries to send. */
export const deliveries: ResourceProps = {
  name: 'deliveries',
  list: lazy(() => import('./DeliveryList.js')),
};
