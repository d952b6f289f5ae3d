/** A case as lists and figures of other rooms need it: nothing that tells who asked, and none of its words. */
export const CONSULTATION_SUMMARY = 'consultation_summary';

/** What was asked, in the requester's words, for what reads and compares texts. Empty after erasure. */
export const CONSULTATION_TEXT = 'consultation_text';

/** What staff heard: every version; the newest has the highest number. */
export const HEARING_TEXT = 'hearing_text';

/** Ids of the cases whose requester agrees, now, that the case is published. */
export const PUBLISHABLE_CONSULTATION = 'publishable_consultation';
