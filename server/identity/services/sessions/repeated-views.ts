/** A page that reloads itself is one view; looking again after this long is another. */
const FOLD_MS = 10 * 60_000;
/** More different views than this in ten minutes are written without folding, never forgotten. */
const REMEMBERED = 10_000;

/**
 * Which views one process has just noted in the audit log. An open case page asks every few seconds:
 * one entry per person, record and ten minutes says the same and can be read.
 */
export class RepeatedViews {
  private readonly noted = new Map<string, number>();

  /** Whether this view is news; if so it counts as noted from `now` (milliseconds). */
  isNews(view: string, now: number): boolean {
    const before = this.noted.get(view);
    if (before !== undefined && now - before < FOLD_MS && now >= before) return false;
    // Insertion order is age: the oldest makes room.
    this.noted.delete(view);
    this.noted.set(view, now);
    for (const oldest of this.noted.keys()) {
      if (this.noted.size <= REMEMBERED) break;
      this.noted.delete(oldest);
    }
    return true;
  }
}
