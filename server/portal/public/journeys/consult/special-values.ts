/** 「わからない」: the desk finds the content type. */
export const UNKNOWN = 'unknown';

/** 県外: no municipality of the prefecture. */
export const OUTSIDE = 'outside';
