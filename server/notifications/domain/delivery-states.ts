export const DELIVERY_STATES = ['created', 'sending', 'sent', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What makes a delivery move. */
export type DeliveryCause =
  /** A worker takes it in hand. */
  | 'claim'
  /** The mail server (or the mailbox of the embedded profile) has taken the mail. */
  | 'accepted'
  /** It did not work this time: the server is away or says "later", or the worker died. */
  | 'later'
  /** It will never work: refused for good, tried often enough, or there is nobody to send to. */
  | 'given-up'
  /** Somebody at the desk sends it again. */
  | 'resend';

export interface DeliveryMove {
  from: DeliveryState;
  to: DeliveryState;
  cause: DeliveryCause;
}

/** The life of a mail (DESIGN §4, §9). A move that is not listed does not exist. */
export const DELIVERY_MOVES: readonly DeliveryMove[] = [
  { from: 'created', to: 'sending', cause: 'claim' },
  { from: 'sending', to: 'sent', cause: 'accepted' },
  { from: 'sending', to: 'created', cause: 'later' },
  { from: 'sending', to: 'failed', cause: 'given-up' },
  { from: 'failed', to: 'created', cause: 'resend' },
  { from: 'sent', to: 'created', cause: 'resend' },
];

/** Nothing more happens by itself; somebody may still send it again. */
export const SETTLED_STATES: readonly DeliveryState[] = ['sent', 'failed'];

/** Where a cause leads from a state, or null where there is no such move. */
export function deliveryMove(from: DeliveryState, cause: DeliveryCause): DeliveryState | null {
  return DELIVERY_MOVES.find((move) => move.from === from && move.cause === cause)?.to ?? null;
}
