/** The life of a slot of the 個別相談会 as a table. Issue 6 point 4. */
export const SLOT_STATES = ['open', 'booked', 'withdrawn'] as const;
export type SlotState = (typeof SLOT_STATES)[number];

export const SLOT_LABELS: Readonly<Record<SlotState, string>> = {
  open: '空き',
  booked: '予約あり',
  withdrawn: '取りやめ',
};

/** What becomes of a booked talk itself is the meeting's life, in its consultation. */
export const SLOT_MOVES: Readonly<Record<SlotState, readonly SlotState[]>> = {
  open: ['booked', 'withdrawn'],
  booked: ['open', 'withdrawn'],
  withdrawn: ['open'],
};

/** Wishes for a talk, taken at registration. */
export const WISH_STATES = ['waiting', 'placed', 'withdrawn'] as const;
export type WishState = (typeof WISH_STATES)[number];
