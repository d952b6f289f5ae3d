import { normalise, type Span } from '../../../text/normalise.js';
import { Positions } from '../../../text/positions.js';

/** Part of a key, from (inclusive) and to, in UTF-16 positions. */
export interface Range {
  from: number;
  to: number;
}

/**
 * A text as masking reads it: one width, lower case, single spaces, nothing invisible; and for every part
 * of it the piece of the original it came from.
 */
export interface MaskKey {
  readonly key: string;
  spanOf(range: Range): Span;
}

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}\u115f\u1160\u3164]/u;

export function maskKeyOf(text: string): MaskKey {
  const normalised = normalise(text);
  const positions = new Positions(normalised.key.length);
  const seen: string[] = [];
  let at = 0;
  for (const character of normalised.key) {
    if (!INVISIBLE.test(character)) {
      seen.push(character);
      for (let i = 0; i < character.length; i += 1) positions.push(at + i);
    }
    at += character.length;
  }
  return {
    key: seen.join(''),
    spanOf: ({ from, to }) =>
      normalised.spanOf(positions.at(from) ?? 0, (positions.at(to - 1) ?? -1) + 1),
  };
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = found.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) found.push({ start, end });
  }
  return found;
}
