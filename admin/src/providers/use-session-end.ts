import { useEffect } from 'react';
import { HttpError, useLogoutIfAccessDenied } from 'react-admin';
import { onSessionEnd } from '../api/session-end.js';
import { forgetSession } from './session.js';

/**
 * Leads to the sign-in page when any request finds the session over. Ending it once more would end
 * the one that another tab of the browser has opened meanwhile.
 */
export const useSessionEnd = (): void => {
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(
    () =>
      onSessionEnd(() => {
        forgetSession();
        void logoutIfAccessDenied(new HttpError('', 401));
      }),
    [logoutIfAccessDenied],
  );
};
