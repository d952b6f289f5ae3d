/** Not more than this many at once: a failure of one makes the others run again, alone. */
const AT_MOST = 32;

interface Waiting<Item> {
  item: Item;
  resolve: () => void;
  reject: (reason: unknown) => void;
}

/**
 * Does single pieces of work together where they come at the same time, as databases commit in
 * groups: the first starts at once, and whatever arrives while it runs goes together next. Nothing
 * waits for a timer. A group that fails is done again one by one, so that nobody fails for another.
 */
export class Batcher<Item> {
  private waiting: Waiting<Item>[] = [];
  private running = false;

  /** @param work does a group in one go, or none of it */
  constructor(private readonly work: (items: readonly Item[]) => Promise<void>) {}

  /** Resolves when this piece is done; rejects with its own failure only. */
  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.running) return;
      this.running = true;
      // After whatever else arrived in this turn of the event loop.
      setImmediate(() => void this.drain());
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.group(this.waiting.splice(0, AT_MOST));
    this.running = false;
  }

  private async group(group: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.work(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (reason) {
      const [only] = group;
      if (group.length === 1) only?.reject(reason);
      else for (const waiting of group) await this.group([waiting]);
    }
  }
}
