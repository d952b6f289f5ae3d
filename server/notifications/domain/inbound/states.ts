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
export const HOLD_REASONS = [
  /** It came to no address of ours, or to a forged one. */
  'unknown-address',
  /** The address is right, the sender another than the one known. */
  'other-sender',
  /** The case takes no message of theirs any more. */
  'not-writable',
  /** So many in an hour that two programs may be talking. */
  'too-many',
  /** Its letters could not be made out for certain. */
  'unsure-text',
  /** No mail program can read it. */
  'unreadable',
  /** Reading it takes longer than a mail may. */
  'too-slow',
  /** Reading it takes more memory than a mail may. */
  'too-heavy',
  /** Larger than a mail may be; of one that waits in a mailbox only the beginning is kept. */
  'too-large',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Messages by mail a case takes in an hour; people write fewer, loops more. */
export const MAILS_PER_HOUR = 20;

/** The largest mail that is read, in bytes: five files of 5 MB would not go through most servers either. */
export const MAIL_MAX_BYTES = 25 * 1024 * 1024;
