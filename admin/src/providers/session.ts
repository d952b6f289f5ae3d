import { endSession, readSession } from '../api/sessions.js';
import type { Session } from '../api/types.js';

const REFUSED_FOR = 1_000;

/**
 * The one request for the session is shared by everything that asks; an expired session shows as
 * a 401 on the next call, so nothing has to poll it.
 */
let session: Promise<Session> | undefined;

export const currentSession = (): Promise<Session> => {
  if (session) return session;
  const asked = readSession();
  session = asked;
  asked.catch(() => {
    // A refusal holds for a moment: the page asks from several places while it starts.
    setTimeout(() => {
      if (session === asked) session = undefined;
    }, REFUSED_FOR);
  });
  return asked;
};

/** Takes over the session a finished sign-in answered with. */
export const adoptSession = (opened: Session): void => {
  session = Promise.resolve(opened);
};

/** The server no longer knows the session: nothing is left to end, nor to be told. */
export const forgetSession = (): void => {
  session = undefined;
};

/**
 * Ends the session. Where there is none, nothing is sent: a half-finished sign-in must survive the
 * way to the sign-in page.
 */
export const dropSession = async (): Promise<void> => {
  const open = await session?.catch(() => undefined);
  if (!open) return;
  session = undefined;
  // Ending a session that is already over is what was wanted.
  await endSession().catch(() => undefined);
};
