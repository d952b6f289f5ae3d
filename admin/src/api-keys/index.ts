import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Keys of other systems; administrators look after them, auditors see them. */
export const apiKeys: ResourceProps = {
  name: 'api-keys',
  list: lazy(() => import('./KeyList.js')),
};
