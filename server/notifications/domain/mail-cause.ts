/** The event behind a mail: its type and its ids. */
export interface MailCause {
  /** The outbox event's id. */
  id: string;
  type: string;
  payload: Record<string, string | number | boolean | null>;
}

/** An id out of an event's payload, or null where the event has none of that name. */
export function idIn(payload: MailCause['payload'], key: string): string | null {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
}
