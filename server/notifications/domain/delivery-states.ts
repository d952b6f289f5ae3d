/**
 * As GOV.UK Notify names them. `delivered`: the reader's mail server has taken the mail; what it sends
 * back later still makes it a failure. `cancelled`: nothing was left to say or nobody to say it to.
 */
export const DELIVERY_STATES = [
  'created',
  'sending',
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'technical-failure',
  'cancelled',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What makes a delivery move. */
export type DeliveryCause =
  /** A worker takes it in hand. */
  | 'claim'
  /** The mail server (or the mailbox of the embedded profile) has taken the mail. */
  | 'accepted'
  /** It did not work this time: the server is away or says "later", or the worker died. */
  | 'later'
  /** The reader's server has said "later" for days. */
  | 'tired'
  /** Refused for good, or the address takes no mail any more. */
  | 'refused'
  /** Our own side failed too often: no way to a mail server, or the mail could not be written. */
  | 'broken'
  /** Too many of its kind went to the mailbox within an hour. */
  | 'turn'
  /** The offer is answered, the address erased: nothing left to send. */
  | 'pointless'
  /** A report came back: it never reached the mailbox, and never will. */
  | 'bounced'
  /** A report came back: the mailbox was full or away for too long. */
  | 'returned'
  /** Somebody at the desk sends it again. */
  | 'resend';

export interface DeliveryMove {
  from: DeliveryState;
  to: DeliveryState;
  cause: DeliveryCause;
}

/** Nothing more happens by itself; somebody may still send it again. */
export const SETTLED_STATES: readonly DeliveryState[] = [
  'delivered',
  'temporary-failure',
  'permanent-failure',
  'technical-failure',
  'cancelled',
];

/** The life of a mail (DESIGN §4, §9). A move that is not listed does not exist. */
export const DELIVERY_MOVES: readonly DeliveryMove[] = [
  { from: 'created', to: 'sending', cause: 'claim' },
  { from: 'sending', to: 'delivered', cause: 'accepted' },
  { from: 'sending', to: 'created', cause: 'later' },
  { from: 'sending', to: 'created', cause: 'turn' },
  { from: 'sending', to: 'temporary-failure', cause: 'tired' },
  { from: 'sending', to: 'permanent-failure', cause: 'refused' },
  { from: 'sending', to: 'technical-failure', cause: 'broken' },
  { from: 'sending', to: 'cancelled', cause: 'pointless' },
  { from: 'delivered', to: 'permanent-failure', cause: 'bounced' },
  { from: 'temporary-failure', to: 'permanent-failure', cause: 'bounced' },
  { from: 'delivered', to: 'temporary-failure', cause: 'returned' },
  // One that waits for its turn goes at once.
  { from: 'created', to: 'created', cause: 'resend' },
  ...SETTLED_STATES.map((from) => ({ from, to: 'created', cause: 'resend' }) as const),
];

/** Where a cause leads from a state, or null where there is no such move. */
export function deliveryMove(from: DeliveryState, cause: DeliveryCause): DeliveryState | null {
  return DELIVERY_MOVES.find((move) => move.from === from && move.cause === cause)?.to ?? null;
}
