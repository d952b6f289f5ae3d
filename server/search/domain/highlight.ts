import type { Span } from '../../text/normalise.js';
import { searchKey } from '../../text/search-key.js';

/** A piece of a text with the places where the searched words stand in it. */
export interface Excerpt {
  readonly text: string;
  /** UTF-16 positions in `text`, in order, never overlapping. */
  readonly marks: readonly Span[];
}

const LENGTH = 120;
const BEFORE = 30;

/** The searched words as keys: split at white space, all of them must be found. */
export function wordsOf(query: string): string[] {
  const words = query.split(/\s+/u).map((word) => searchKey(word).key);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The piece around the first find, from the start of the text when nothing of it is found there. */
export function excerpt(text: string, words: readonly string[], length = LENGTH): Excerpt {
  const all = placesOf(text, words);
  const first = all[0]?.start ?? 0;
  const start = first <= BEFORE * 2 ? 0 : first - BEFORE;
  const end = Math.min(text.length, Math.max(start + length, all[0]?.end ?? 0));
  const marks = all
    .filter((span) => span.start >= start && span.end <= end)
    .map((span) => ({ start: span.start - start, end: span.end - start }));
  return { text: text.slice(start, end), marks };
}

function placesOf(text: string, words: readonly string[]): Span[] {
  const searched = searchKey(text);
  const { key } = searched;
  const places: Span[] = [];
  for (const word of words) {
    for (let at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + word.length)) {
      places.push(searched.spanOf(at, at + word.length));
    }
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: Span[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    if (last === undefined || place.start >= last.end) joined.push(place);
    else if (place.end > last.end)
      joined[joined.length - 1] = { start: last.start, end: place.end };
  }
  return joined;
}
