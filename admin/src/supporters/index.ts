import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Advisers and partners. */
export const supporters: ResourceProps = {
  name: 'supporters',
  list: lazy(() => import('./SupporterList.js')),
  show: lazy(() => import('./SupporterShow.js')),
  edit: lazy(() => import('./SupporterEdit.js')),
  create: lazy(() => import('./SupporterCreate.js')),
  recordRepresentation: 'name',
};
