/** A seminar's code, title and state, for joining. */
export const SEMINAR_SUMMARY = 'seminar_summary';
