import { fiscalYearOf, fiscalYearRange } from '../../platform/time/fiscal-year.js';
import { instantOf } from '../../platform/time/zone.js';
import { demoNumber } from './demo-id.js';
import type { AnsweredCase, FinishedCase, OpenCase, PublishedCase } from './demo-files.js';
import type { Timetable } from './timetable.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** An invented case with its time of receipt; its number follows from the order of receipt. */
export type ScheduledCase =
  | { kind: 'finished'; story: FinishedCase; received: Date; ended: Date; closed: boolean }
  | { kind: 'open'; story: OpenCase; received: Date };
export type NumberedCase = ScheduledCase & { fiscalYear: number; sequence: number };

/**
 * Dates for every case, as seen from `now`: the published ones at their own, those of the current fiscal
 * year within its elapsed part (however short that is), the open ones counted back from now.
 */
export function schedule(
  files: {
    published: readonly PublishedCase[];
    answered: readonly AnsweredCase[];
    open: readonly OpenCase[];
  },
  timetable: Timetable,
  now: Date,
): NumberedCase[] {
  const cases: ScheduledCase[] = [
    ...files.published.map((story): ScheduledCase => {
      return {
        kind: 'finished',
        story,
        received: japan(story.received),
        ended: japan(story.ended),
        closed: true,
      };
    }),
    ...files.answered.map((story): ScheduledCase => {
      const ended = endOf(story, timetable, now);
      const hours = demoNumber(story.title, 9);
      const received = new Date(ended.getTime() - story.days * DAY_MS + (hours - 3) * HOUR_MS);
      return { kind: 'finished', story, received, ended, closed: story.closed };
    }),
    ...files.open.map((story): ScheduledCase => {
      return { kind: 'open', story, received: receiptOf(story, timetable, now) };
    }),
  ];
  return number(cases);
}

/** Within the current fiscal year and not after now, so that its answer counts this year. */
function endOf(story: AnsweredCase, timetable: Timetable, now: Date): Date {
  const { from } = fiscalYearRange(fiscalYearOf(now));
  const [ended = now] = timetable.steps(from, now, [story.endsAt]);
  return ended;
}

function receiptOf(story: OpenCase, timetable: Timetable, now: Date): Date {
  if (story.businessDaysAgo === null)
    return new Date(now.getTime() - (story.hoursAgo ?? 0) * HOUR_MS);
  return timetable.businessDaysBefore(
    now,
    story.businessDaysAgo,
    demoNumber(story.title, 100) / 100,
  );
}

/** Receipt numbers rise with the time of receipt, each fiscal year from 1. */
function number(cases: readonly ScheduledCase[]): NumberedCase[] {
  const last = new Map<number, number>();
  return [...cases]
    .sort((a, b) => a.received.getTime() - b.received.getTime())
    .map((scheduled) => {
      const fiscalYear = fiscalYearOf(scheduled.received);
      const sequence = (last.get(fiscalYear) ?? 0) + 1;
      last.set(fiscalYear, sequence);
      return { ...scheduled, fiscalYear, sequence };
    });
}

function japan(local: string): Date {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  return instantOf({ year, month, day }, hour, minute);
}
