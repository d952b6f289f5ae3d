/** A growing list of positions in a text: as many as it has characters, so without an object for each. */
export class Positions {
  private values: Int32Array;
  private filled = 0;

  /** @param expected how many there will be, if known */
  constructor(expected = 64) {
    this.values = new Int32Array(Math.max(expected, 16));
  }

  get length(): number {
    return this.filled;
  }

  push(position: number): void {
    if (this.filled === this.values.length) {
      const larger = new Int32Array(2 * this.filled);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.filled] = position;
    this.filled += 1;
  }

  at(index: number): number | undefined {
    return index < this.filled ? this.values[index] : undefined;
  }
}
