import type { Language } from '../../centre/index.js';
import { nfkc } from '../../platform/validation/normal-form.js';
import type { Errors } from '../components/form.js';
import { one, type Answers } from '../journeys/journey.js';
import { readDate } from '../journeys/typed-date.js';
import type { TimesForm } from '../components/meetings/view.js';
import { plain } from '../text/index.js';

const ROWS = [1, 2, 3];

/** Candidate times as they were typed, to be shown again. */
export function typedTimes(form: Answers, group: string): TimesForm {
  return {
    rows: ROWS.map((n) => ({
      date: one(form, `${group}date${String(n)}`) ?? '',
      time: one(form, `${group}time${String(n)}`) ?? '',
    })),
    minutes: one(form, `${group}minutes`) ?? '',
  };
}

/** 14:00, １４時３０分, 9時 → `14:00`; null when it is no time of day. */
export function readTime(typed: string): string | null {
  const text = nfkc(typed).replace(/\s/g, '');
  const match = /^([01]?\d|2[0-3])(?::([0-5]\d)|時(?:([0-5]?\d)分)?)$/.exec(text);
  if (!match) return null;
  const [, hours = '', minutes, kanjiMinutes] = match;
  return `${hours.padStart(2, '0')}:${(minutes ?? kanjiMinutes ?? '0').padStart(2, '0')}`;
}

export interface ReadTimes {
  proposals: { startsAt: Date; endsAt: Date }[];
  errors: Errors;
}

/** The instants meant, or what to mend in which field. Rows left blank are no proposals. */
export function readTimes(typed: TimesForm, group: string, language: Language): ReadTimes {
  const errors: Record<string, string> = {};
  const minutes = Number(nfkc(typed.minutes).replace(/\s|分$/g, '')) || 60;
  const proposals = typed.rows.flatMap(({ date, time }, at) => {
    if (date.trim() === '' && time.trim() === '') return [];
    const n = String(at + 1);
    const [day, start] = [readDate(date), readTime(time)];
    if (day === null) errors[`${group}date${n}`] = plain(language, 'meet.error.date');
    if (start === null) errors[`${group}time${n}`] = plain(language, 'meet.error.time');
    const startsAt = new Date(`${day ?? ''}T${start ?? ''}:00+09:00`);
    if (day === null || start === null) return [];
    if (Number.isNaN(startsAt.getTime())) {
      errors[`${group}date${n}`] = plain(language, 'meet.error.date');
      return [];
    }
    return [{ startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }];
  });
  if (proposals.length === 0 && Object.keys(errors).length === 0) {
    errors[`${group}date1`] = plain(language, 'meet.error.none');
  }
  return { proposals, errors };
}

/** A command's errors about `/proposals/0/startsAt` belong to the first row, and so on. */
export function timeErrors(
  group: string,
  found: readonly { pointer: string; detail: string }[],
): Errors {
  return Object.fromEntries(
    found.map(({ pointer, detail }) => {
      const [, row] = /^\/proposals\/(\d)/.exec(pointer) ?? [];
      return [`${group}date${String(Number(row ?? 0) + 1)}`, detail];
    }),
  );
}
