import { useEffect } from 'react';
import { HttpError, useLogoutIfAccessDenied } from 'react-admin';
import { onSessionEnd } from '../api/session-end.js';

/** Leads to the sign-in page when any request finds the session over. */
export const useSessionEnd = (): void => {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(
    () => onSessionEnd(() => void logoutIfAccessDenied(new HttpError('', 401))),
    [logoutIfAccessDenied],
  );
};
