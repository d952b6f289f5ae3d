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

/** What a picture may have: pixels as it comes, and its longer side as it is kept (A4 at 350 dpi). */
export const PICTURE = { pixels: 64_000_000, side: 4_096, seconds: 20 } as const;

/** What is unfolded of a PDF's compressed objects, in bytes. */
export const PDF_UNFOLDED = 32 * 1024 * 1024;
