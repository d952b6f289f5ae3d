import { createHash } from 'node:crypto';
import { newId } from '../../platform/core/ids.js';
import { one, type Answers } from '../journeys/journey.js';

const FIELD = 'once';

/** Marks one showing of a form, so that a double click or a reloaded answer sends it once. */
export function OnceKey() {
  return <input type="hidden" name={FIELD} value={newId()} />;
}

/**
 * The Idempotency-Key of a form that came back, or null where the mark is missing. The words are part
 * of it: who goes back and writes something else means something else.
 */
export function onceKey(form: Answers, words: string): string | null {
  const mark = one(form, FIELD) ?? '';
  if (!/^[0-9a-f-]{36}$/.test(mark)) return null;
  return `${mark}.${createHash('sha256').update(words).digest('base64url')}`;
}
