/** Mails that forms may send to one mailbox within an hour. */
export const PER_HOUR = 3;

/** What staff read beside a mail that waits for this. */
export const WAITS_ITS_TURN =
  '同じあて先へのお知らせが続いたため、1時間に3通までの順番を待っています';

interface Caused {
  eventType: string;
  recipientKind: string;
  payload: Readonly<Record<string, unknown>>;
}

/** Events that whoever fills in a form causes, or that follow from a form by the clock alone. */
const FROM_FORMS: ReadonlySet<string> = new Set([
  'consultation.submitted',
  'mail-code.requested',
  'registration.received',
  'registration.changed',
  'registration.cancelled',
  'registration.promoted',
  'registration.asked',
  'registration.reminded',
]);

/** Whether a stranger's form is behind a mail to somebody outside. */
export function isFromForm({ eventType, recipientKind, payload }: Caused): boolean {
  if (recipientKind !== 'requester' && recipientKind !== 'participant') return false;
  // Participants change their address on their own page; links that staff replace are sent by hand.
  const readdressed = payload['cause'] === 'address-changed';
  return FROM_FORMS.has(eventType) || (eventType === 'access-link.replaced' && readdressed);
}

/** The mail that acknowledges a form: limited also where the address is confirmed. */
export const isFirst = ({ eventType }: Pick<Caused, 'eventType'>): boolean =>
  eventType === 'consultation.submitted' || eventType === 'registration.received';
