import { z } from 'zod';
import { isoInstant, line, optional, phone } from '../../platform/validation/fields.js';
import { unprocessable } from '../../platform/core/problems.js';
import { MEETING_METHODS, timesProblem, type Times } from '../domain/meeting.js';

const instant = isoInstant.transform((value) => new Date(value));

export const TimesBody = z.strictObject({ startsAt: instant, endsAt: instant });

/** Times to choose from, five at most: more is a burden, not a choice. */
export const ProposedTimes = z.array(TimesBody).min(1).max(5);

/** An address that opens in a browser and runs nothing. */
const webAddress = line(2_000).refine(
  (value) => URL.canParse(value) && ['https:', 'http:'].includes(new URL(value).protocol),
  '会議のアドレスは https:// から始まる形で入力してください。',
);

/** Where people meet: whichever of these the method needs. */
export const WHERE = {
  place: optional(line(500)),
  url: optional(webAddress),
  phone: optional(phone),
};

export const MeetingMethodField = z.enum(MEETING_METHODS);

/** @throws Problem 422 pointing at the field below `pointer`. */
export function requireGoodTimes(times: Times, now: Date, pointer: string): void {
  const problem = timesProblem(times, now);
  if (!problem) return;
  const { field, detail } = problem;
  throw unprocessable([{ pointer: `${pointer}/${field}`, code: 'rule', detail }]);
}
