import { fieldOf, instantOf } from '../times.js';
import type { SeminarForm, TimeField } from './seminar-form.js';

/** What goes where the start goes, as long as nobody moved it by hand. */
const FOLLOWERS: readonly (readonly TimeField[])[] = [['endsAt'], ['slotsFrom', 'slotsTo']];
/** A year half typed (0002, 0020 …) is no date anybody means. */
const FURTHEST_MS = 3 * 366 * 24 * 3_600_000;

const between = (from: string, to: string): number =>
  Date.parse(instantOf(to) ?? '') - Date.parse(instantOf(from) ?? '');
const shifted = (value: string, by: number): string =>
  fieldOf(new Date(Date.parse(instantOf(value) ?? '') + by).toISOString());

/**
 * The changes of a form (as read: `start`) when its start becomes `startsAt`: the end and the 個別相談会
 * keep their distance, where they are as they were read or where they followed before.
 */
export const followingStart = (
  start: SeminarForm,
  form: SeminarForm,
  startsAt: string,
): Partial<SeminarForm> => {
  const by = between(start.startsAt, startsAt);
  if (Number.isNaN(by) || Math.abs(by) > FURTHEST_MS) return { startsAt };
  const before = between(start.startsAt, form.startsAt);
  const changes: Partial<SeminarForm> = { startsAt };
  for (const fields of FOLLOWERS) {
    const moves = fields.map((field) => between(start[field], form[field]));
    const [first] = moves;
    const together = first !== undefined && moves.every((move) => move === first);
    const untouched = first === 0 || first === before || Number.isNaN(before);
    if (!together || !untouched) continue;
    for (const field of fields) changes[field] = shifted(start[field], by);
  }
  return changes;
};

/** Whether saving moves the slots: both ends of the 個別相談会 go by the same, as the server has it. */
export const talksMove = (form: SeminarForm, start: SeminarForm): boolean => {
  const by = between(start.slotsFrom, form.slotsFrom);
  return by !== 0 && by === between(start.slotsTo, form.slotsTo);
};
