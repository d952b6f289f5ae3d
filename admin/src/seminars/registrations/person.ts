import type { Mode, Seminar } from '../../api/seminars.js';
import { choicesOf } from '../../i18n/words.js';
import { linesOf } from '../form/seminar-form.js';

export interface PersonDraft {
  name: string;
  kana: string;
  organisation: string;
  email: string;
  phone: string;
  mode: Mode;
  /** One name a line. */
  companions: string;
  needs: string;
}

/** The ways to take part a seminar has. */
export const modesOf = (seminar: Seminar): { id: string; name: string }[] =>
  choicesOf('seatMode').filter(({ id }) => seminar.format === 'hybrid' || seminar.format === id);

export const emptyPerson = (seminar: Seminar): PersonDraft => ({
  name: '',
  kana: '',
  organisation: '',
  email: '',
  phone: '',
  mode: (modesOf(seminar)[0]?.id ?? 'onsite') as Mode,
  companions: '',
  needs: '',
});

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** What the API takes: empty fields as null, one companion a line. */
export const toPerson = (draft: PersonDraft) => ({
  name: draft.name,
  kana: orNull(draft.kana),
  organisation: orNull(draft.organisation),
  email: draft.email,
  phone: orNull(draft.phone),
  mode: draft.mode,
  companions: linesOf(draft.companions).map((name) => ({ name })),
  needs: orNull(draft.needs),
});
