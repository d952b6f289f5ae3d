import type { Times } from '../../../../api/meetings.js';
import { dayTimeOf } from '../../../../i18n/dates.js';

const MINUTE = 60_000;

/**
 * `2026-11-24T14:00` as the field gives it, read in Tokyo whatever the computer's zone is, with a
 * length in minutes; undefined for a field left empty.
 */
export const timesOf = (field: string, minutes: number): Times | undefined => {
  const start = Date.parse(`${field}:00+09:00`);
  if (Number.isNaN(start)) return undefined;
  return {
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + minutes * MINUTE).toISOString(),
  };
};

/** 11/24(火) 14:00〜15:00 */
export const spanText = ({ startsAt, endsAt }: Times): string =>
  `${dayTimeOf(startsAt)}〜${dayTimeOf(endsAt).split(' ')[1] ?? ''}`;

/** An instant as a `datetime-local` field has it, on the wall in Tokyo. */
export const fieldOf = (at: string | null): string =>
  at === null
    ? ''
    : new Date(Date.parse(at) + 9 * 60 * MINUTE).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);

/** How long a settled meeting is, in minutes; an hour while nothing is settled. */
export const minutesOf = ({
  startsAt,
  endsAt,
}: {
  startsAt: string | null;
  endsAt: string | null;
}): number =>
  startsAt === null || endsAt === null ? 60 : (Date.parse(endsAt) - Date.parse(startsAt)) / MINUTE;
