/**
 * `quarantined` until the scanner has looked, then `clean` or `refused`; `erased` when the words of its
 * owner were. Without a scanner a file is `clean` at once.
 */
export const FILE_STATES = ['quarantined', 'clean', 'refused', 'erased'] as const;
export type FileState = (typeof FILE_STATES)[number];
