/** A supporter's name, state, address and themes, for joining. */
export const SUPPORTER_SUMMARY = 'supporter_summary';
