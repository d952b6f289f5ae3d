/** The largest file, in bytes (5 MB), and the most with one message. The form says so beside the field. */
export const FILE_MAX = 5 * 1024 * 1024;
export const FILES_PER_MESSAGE = 5;

/** The longest name kept, in characters. */
export const NAME_MAX = 200;

/**
 * What an archive (also every Office file is one) may unfold to. Ordinary documents stay under a tenth
 * of each; the classical bombs are a thousand times over. Up to `free` bytes no ratio is asked.
 */
export const ARCHIVE = {
  entries: 2_000,
  bytes: 100 * 1024 * 1024,
  free: 1024 * 1024,
  ratio: 200,
} as const;

/** Width × height a picture may claim: what opens it would need four bytes for each. */
export const PIXELS = 100_000_000;
