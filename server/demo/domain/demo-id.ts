import { createHash } from 'node:crypto';

/**
 * An id that is the same at every load of the demo on the same day: a UUID version 7 whose random part
 * comes from what it stands for. Ids open nothing by themselves (links are signed), so they may be known.
 *
 * @param ordinal what happens at the same instant sorts by it, as with ids made one after another
 */
export function demoId(what: string, at: Date, ordinal = 0): string {
  const bytes = createHash('sha256').update(`demo:${what}`).digest().subarray(0, 16);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt16BE(0x7000 | (ordinal & 0x0fff), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A number from 0 (inclusive) to `below` that is always the same for the same text. */
export function demoNumber(what: string, below: number): number {
  return createHash('sha256').update(what).digest().readUInt32BE(0) % below;
}
