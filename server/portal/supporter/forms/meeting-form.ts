import type { FieldError } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { EMPTY_TIMES } from '../../components/meetings/view.js';
import type { MeetingForm } from '../pages/meetings.js';
import { timeErrors, typedTimes } from '../../forms/times-form.js';

export const EMPTY_MEETING: MeetingForm = {
  ...EMPTY_TIMES,
  method: 'online',
  place: '',
  url: '',
  phone: '',
};

/** The form as it was filled in, to be shown again. */
export function typedMeeting(form: Answers): MeetingForm {
  const typed = (name: string): string => one(form, name) ?? '';
  return {
    ...typedTimes(form, ''),
    method: typed('method') || 'online',
    place: typed('place'),
    url: typed('url'),
    phone: typed('phone'),
  };
}

/** Each error beside its field; those about times belong to their row. */
export function formErrors(fieldErrors: readonly FieldError[]): Errors {
  const fields = ['method', 'place', 'url', 'phone'];
  const named = fieldErrors
    .map(({ pointer, detail }): [string, string] => [pointer.split('/')[1] ?? '', detail])
    .filter(([name]) => fields.includes(name));
  const times = fieldErrors.filter(({ pointer }) => pointer.startsWith('/proposals'));
  return { ...Object.fromEntries(named), ...timeErrors('', times) };
}
