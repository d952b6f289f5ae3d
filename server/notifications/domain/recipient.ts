export const RECIPIENT_KINDS = ['requester', 'supporter', 'staff', 'participant'] as const;
/**
 * `requester` is known by the consultation, `supporter` by the roster, `staff` by account or as the desk,
 * `participant` (somebody without a case) by the record the mail is about.
 */
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** The desk's own address stands for staff where nobody is assigned. */
export const OFFICE = 'desk';

/** Somebody a mail goes to. */
export interface Recipient {
  kind: RecipientKind;
  /** The consultation's, supporter's or account's id, that of the mail's own record, or {@link OFFICE}. */
  id: string;
  address: string;
}
