interface PendingKey<Value> {
  resolve: (value: Value | null) => void;
  reject: (reason: unknown) => void;
}

/**
 * Gathers the single look-ups of one turn of the event loop into one: thirty jobs that each want a case
 * ask the database once. Nothing is remembered; the next turn looks afresh. Those who ask for the same
 * key at the same time get the same object, so it is for reading only.
 */
export class DataLoader<Value> {
  private pending = new Map<string, PendingKey<Value>[]>();

  /** @param load finds what there is of these keys, by key */
  constructor(private readonly load: (keys: string[]) => Promise<Map<string, Value>>) {}

  /** What is under the key, or null; rejects when its own look-up fails. */
  get(key: string): Promise<Value | null> {
    return new Promise((resolve, reject) => {
      if (this.pending.size === 0) setImmediate(() => void this.look());
      const others = this.pending.get(key) ?? [];
      this.pending.set(key, [...others, { resolve, reject }]);
    });
  }

  private async look(): Promise<void> {
    const pending = this.pending;
    this.pending = new Map();
    try {
      answer(pending, await this.load([...pending.keys()]));
    } catch (reason) {
      for (const one of pending) {
        if (pending.size === 1) reject(one[1], reason);
        else await this.lookAlone(one);
      }
    }
  }

  /** A key the database cannot read must not cost the others their answer. */
  private async lookAlone([key, asking]: [string, PendingKey<Value>[]]): Promise<void> {
    try {
      answer([[key, asking]], await this.load([key]));
    } catch (reason) {
      reject(asking, reason);
    }
  }
}

function answer<Value>(
  pending: Iterable<[string, PendingKey<Value>[]]>,
  found: ReadonlyMap<string, Value>,
): void {
  for (const [key, asking] of pending) {
    for (const { resolve } of asking) resolve(found.get(key) ?? null);
  }
}

function reject<Value>(asking: readonly PendingKey<Value>[], reason: unknown): void {
  for (const pendingKey of asking) pendingKey.reject(reason);
}
