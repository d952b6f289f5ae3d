/** Tells the person at the terminal something, one line at a time. */
export type Print = (line: string) => void;

/** A condition the person at the terminal can put right; its message says how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
