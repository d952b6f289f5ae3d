export const INBOUND_SOURCES = ['webhook', 'imap'] as const;
export type InboundSource = (typeof INBOUND_SOURCES)[number];

/**
 * `received`: kept, not read yet. `threaded`: it is a message of its case. `held`: somebody at the desk
 * has to look. `set-aside`: a program wrote it. `report`: about a mail of ours. `dismissed`: by the desk.
 */
export const INBOUND_STATES = [
  'received',
  'threaded',
  'held',
  'set-aside',
  'report',
  'dismissed',
] as const;
export type InboundState = (typeof INBOUND_STATES)[number];

/** Why a mail waits for somebody at the desk. */
export const HELD_REASONS = [
  /** It came to no address of ours, or to a forged one. */
  'unknown-address',
  /** The address is right, the sender another than the one known. */
  'other-sender',
  /** The case takes no message of theirs any more. */
  'not-writable',
  /** So many in an hour that two programs may be talking. */
  'too-many',
  /** No mail program can read it. */
  'unreadable',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** Messages by mail a case takes in an hour; people write fewer, loops more. */
export const MAILS_PER_HOUR = 20;
