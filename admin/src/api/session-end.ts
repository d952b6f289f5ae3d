/** Tells the page that the server no longer knows the session, whichever request found out. */
const target = new EventTarget();
const NAME = 'session-end';

export const announceSessionEnd = (): void => {
  target.dispatchEvent(new Event(NAME));
};

export const onSessionEnd = (listener: () => void): (() => void) => {
  target.addEventListener(NAME, listener);
  return () => target.removeEventListener(NAME, listener);
};
