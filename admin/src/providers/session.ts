import { endSession, readSession } from '../api/sessions.js';
import type { Session } from '../api/types.js';

/**
 * The one request for the session is shared by everything that asks; an expired session shows as
 * a 401 on the next call, so nothing has to poll it.
 */
let session: Promise<Session> | undefined;

export const currentSession = (): Promise<Session> => {
  session ??= readSession().catch((error: unknown) => {
    session = undefined;
    throw error;
  });
  return session;
};

/** Takes over the session a finished sign-in answered with. */
export const adoptSession = (opened: Session): void => {
  session = Promise.resolve(opened);
};

/** Ends the session; ending one that is already over is what was wanted. */
export const dropSession = async (): Promise<void> => {
  const open = session;
  session = undefined;
  if (open) await endSession().catch(() => undefined);
};
