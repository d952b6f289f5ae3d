import { randomBytes, randomInt } from 'node:crypto';

/** 26 bits, begun in the lower half: a process makes 33 million ids before it wraps. */
const SEQUENCE_MASK = 2 ** 26 - 1;
let sequence = randomInt(2 ** 25);

/**
 * A UUID version 7 (RFC 9562 §5.7, counter as in §6.2 method 1): 48 bits of Unix milliseconds, a
 * counter of 26 bits, 48 random bits. Rising with time, so that fresh rows land together at the right
 * edge of an index — and rising within a millisecond, so that what one transaction writes (a message,
 * then two moves) sorts in the order it was written.
 */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  sequence = (sequence + 1) & SEQUENCE_MASK;
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt16BE(0x7000 | (sequence >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (sequence & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an id at all (PostgreSQL refuses anything else with an error). */
export function isId(value: string): boolean {
  return UUID.test(value);
}
