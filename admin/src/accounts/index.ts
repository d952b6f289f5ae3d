import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** The people at the desk; for administrators. */
export const accounts: ResourceProps = {
  name: 'accounts',
  list: lazy(() => import('./AccountList.js')),
};
