export const RECIPIENT_KINDS = ['requester', 'supporter', 'staff'] as const;
/** `requester` is known by the consultation, `supporter` by the roster, `staff` by account or as the desk. */
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** The desk's own address stands for staff where nobody is assigned. */
export const DESK = 'desk';

/** Somebody a mail goes to. */
export interface Recipient {
  kind: RecipientKind;
  /** The consultation's, supporter's or account's id, or {@link DESK}. */
  id: string;
  address: string;
}
