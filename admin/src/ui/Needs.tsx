import type { ReactNode } from 'react';
import { usePermissions } from 'react-admin';
import { AccessDenied } from '../layout/notices.js';
import { Loading } from './messages.js';

/** A page of its own for people with a permission; the others read that they lack it. */
export const Needs = ({ permission, children }: { permission: string; children: ReactNode }) => {
  const { permissions } = usePermissions<string[]>();
  if (!permissions) return <Loading lines={6} />;
  return permissions.includes(permission) ? children : <AccessDenied />;
};
