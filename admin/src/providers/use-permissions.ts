import { usePermissions } from 'react-admin';

/** `can('offer:write')`: whether the signed-in person has a permission; false while unknown. */
export const useCan = (): ((permission: string) => boolean) => {
  const { permissions } = usePermissions<string[]>();
  return (permission) => permissions?.includes(permission) ?? false;
};
