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
