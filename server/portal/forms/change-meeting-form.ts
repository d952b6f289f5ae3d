import { isoLocalDate, localTime } from '../../platform/time/zone.js';
import type { FieldError } from '../../platform/core/problems.js';
import type { Errors } from '../components/form.js';
import { one, type Answers } from '../journeys/journey.js';
import type { ChangeForm } from '../components/meetings/change-meeting.js';
import type { MeetingItem } from '../components/meetings/view.js';
import { readTimes } from './times-form.js';

const MINUTE = 60_000;

/** The meeting as it stands, for the form. */
export function changeForm(meeting: MeetingItem): ChangeForm {
  const { startsAt, endsAt, place, url, phone } = meeting;
  const { hour, minute } = startsAt ? localTime(startsAt) : { hour: 0, minute: 0 };
  const minutes = startsAt && endsAt ? (endsAt.getTime() - startsAt.getTime()) / MINUTE : 60;
  return {
    date: startsAt ? isoLocalDate(startsAt) : '',
    time: startsAt ? `${String(hour)}:${String(minute).padStart(2, '0')}` : '',
    minutes: String(minutes),
    place: place ?? '',
    url: url ?? '',
    phone: phone ?? '',
  };
}

export function typedChange(form: Answers, prefix: string): ChangeForm {
  const typed = (name: string): string => one(form, `${prefix}${name}`) ?? '';
  return {
    date: typed('date'),
    time: typed('time'),
    minutes: typed('minutes'),
    place: typed('place'),
    url: typed('url'),
    phone: typed('phone'),
  };
}

/** What the command takes, or what to mend in which field. Fields the form did not have stay as they are. */
export function readChange(
  typed: ChangeForm,
  sent: Answers,
  prefix: string,
): { changes: Record<string, unknown>; errors: Errors } {
  const rows = [{ date: typed.date, time: typed.time }];
  const { proposals, errors } = readTimes({ rows, minutes: typed.minutes }, '', 'ja');
  const [times] = proposals;
  const where = (['place', 'url', 'phone'] as const)
    .filter((name) => sent[`${prefix}${name}`] !== undefined)
    .map((name) => [name, typed[name]] as const);
  return {
    changes: {
      ...Object.fromEntries(where),
      ...(times && {
        startsAt: times.startsAt.toISOString(),
        endsAt: times.endsAt.toISOString(),
      }),
    },
    errors: Object.fromEntries(
      Object.entries(errors).map(([field, text]) => [`${prefix}${field.replace('1', '')}`, text]),
    ),
  };
}

/** A command's errors beside their fields. */
export function changeErrors(fieldErrors: readonly FieldError[], prefix: string): Errors {
  const names: Readonly<Record<string, string>> = { startsAt: 'date', endsAt: 'minutes' };
  return Object.fromEntries(
    fieldErrors.map(({ pointer, detail }) => {
      const field = pointer.split('/')[1] ?? '';
      return [`${prefix}${names[field] ?? field}`, detail];
    }),
  );
}
