import { Injectable } from '@nestjs/common';

/** Counts the cases each of these supporters works on now. Missing ids count as none. */
export type LoadCounter = (supporterIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * How many cases each supporter has at the moment. Engagements live a floor above and know it; they
 * register here, so that the roster can show the number without knowing them.
 */
@Injectable()
export class SupporterLoads {
  private counter: LoadCounter | null = null;

  register(counter: LoadCounter): void {
    if (this.counter) throw new Error('two rooms want to count the cases of supporters');
    this.counter = counter;
  }

  async of(supporterIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (!this.counter || supporterIds.length === 0) return new Map();
    return this.counter(supporterIds);
  }
}
