import type { Language } from '../../../centre/index.js';
import type { FieldError } from '../../../platform/core/problems.js';
import { describeIssues } from '../../../platform/validation/validation.js';
import {
  RegistrationBody,
  RegistrationChanges,
  SeriesRegistrationBody,
  type SeminarView,
} from '../../../seminars/index.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { plain, type TextKey } from '../../text/index.js';

/** Fields of the form, in the order in which they stand, with what they are called. */
const LABELS: Readonly<Record<string, TextKey>> = {
  name: 'sem.name',
  kana: 'sem.kana',
  organisation: 'sem.organisation',
  email: 'sem.email',
  phone: 'sem.phone',
  mode: 'sem.mode',
  companions: 'sem.companions',
  needs: 'sem.needs',
  wishTitle: 'sem.wishTitle',
  wishBody: 'sem.wishBody',
  wishType: 'sem.wishWho',
  wishShare: 'sem.wishShare',
  purpose: 'sem.purpose',
};

/** Where the API's pointers stand on the page. */
const PLACES: Readonly<Record<string, string>> = {
  '/consents/purpose': 'purpose',
  '/slotWish/title': 'wishTitle',
  '/slotWish/body': 'wishBody',
  '/slotWish/requesterType': 'wishType',
  '/slotWish/shareWithSupporters': 'wishShare',
};

const namesIn = (text: string | undefined): { name: string }[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name }));

/** What the form sent, as it is shown again. */
export function typedApplication(form: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.keys(form).flatMap((field): [string, string][] => {
      const value = one(form, field);
      return value === undefined || field === 'once' ? [] : [[field, value]];
    }),
  );
}

/** The form of `/seminars/:id/apply` as the API takes it, or what is wrong with it. */
export function readApplication(
  form: Answers,
  { questions }: SeminarView,
  language: Language,
): { body: RegistrationBody } | { errors: Errors } {
  const wishes =
    (one(form, 'wishTitle') ?? '').trim() !== '' || (one(form, 'wishBody') ?? '').trim() !== '';
  const answers = questions.flatMap(({ id }): [string, string][] => {
    const answer = one(form, `q-${id}`);
    return answer === undefined || answer === '' ? [] : [[id, answer]];
  });
  const parsed = RegistrationBody.safeParse({
    name: one(form, 'name') ?? '',
    kana: one(form, 'kana'),
    organisation: one(form, 'organisation'),
    email: one(form, 'email') ?? '',
    phone: one(form, 'phone'),
    language,
    mode: one(form, 'mode'),
    companions: namesIn(one(form, 'companions')),
    needs: one(form, 'needs'),
    answers: Object.fromEntries(answers),
    slotWish: wishes
      ? {
          title: one(form, 'wishTitle') ?? '',
          body: one(form, 'wishBody') ?? '',
          requesterType: one(form, 'wishType') ?? 'citizen',
          shareWithSupporters: one(form, 'wishShare') === 'yes',
        }
      : null,
    consents: { purpose: one(form, 'purpose') === 'yes' },
  });
  if (parsed.success) return { body: parsed.data };
  return { errors: applicationErrors(describeIssues(parsed.error.issues), language) };
}

/** The form of `/seminar-series/:id`, which asks less: seminars have their own questions. */
export function readSeriesApplication(
  form: Answers,
  language: Language,
): { body: SeriesRegistrationBody } | { errors: Errors } {
  const parsed = SeriesRegistrationBody.safeParse({
    name: one(form, 'name') ?? '',
    kana: one(form, 'kana'),
    organisation: one(form, 'organisation'),
    email: one(form, 'email') ?? '',
    language,
    mode: one(form, 'mode'),
    needs: one(form, 'needs'),
    consents: { purpose: one(form, 'purpose') === 'yes' },
  });
  if (parsed.success) return { body: parsed.data };
  return { errors: applicationErrors(describeIssues(parsed.error.issues), language) };
}

/** The change form of `/r/:token`; what it did not send stays as it is. */
export function readChanges(
  form: Answers,
  language: Language,
): { changes: RegistrationChanges } | { errors: Errors } {
  const text = (field: string) => one(form, field)?.trim();
  const kana = text('kana');
  const parsed = RegistrationChanges.safeParse({
    ...(one(form, 'name') !== undefined && { name: one(form, 'name') }),
    ...(kana !== undefined && { kana: kana === '' ? null : kana }),
    ...(one(form, 'email') !== undefined && { email: one(form, 'email') }),
    ...(one(form, 'mode') !== undefined && { mode: one(form, 'mode') }),
    ...(form['companions'] !== undefined && { companions: namesIn(one(form, 'companions')) }),
  });
  if (parsed.success) return { changes: parsed.data };
  return { errors: applicationErrors(describeIssues(parsed.error.issues), language) };
}

/** What was refused, by the page's fields, in their order and in the reader's language. */
export function applicationErrors(
  errors: readonly FieldError[],
  language: Language,
  questions: SeminarView['questions'] = [],
): Errors {
  const found = new Map<string, string>();
  for (const { pointer, code, detail } of errors) {
    const field = fieldOf(pointer);
    if (found.has(field)) continue;
    if (language === 'ja') found.set(field, detail);
    else found.set(field, sentence(field, code, language, questions));
  }
  const order = [...Object.keys(LABELS), ...found.keys()];
  return Object.fromEntries(
    [...new Set(order)].flatMap((field): [string, string][] => {
      const text = found.get(field);
      return text === undefined ? [] : [[field, text]];
    }),
  );
}

function fieldOf(pointer: string): string {
  const place = PLACES[pointer];
  if (place !== undefined) return place;
  const [, first = '', second] = pointer.split('/');
  return first === 'answers' && second !== undefined ? `q-${second}` : first;
}

function sentence(
  field: string,
  code: string,
  language: Language,
  questions: SeminarView['questions'],
): string {
  const asked = questions.find(({ id }) => field === `q-${id}`)?.label;
  if (asked !== undefined) return plain(language, 'sem.answerRequired', { label: asked });
  if (field === 'purpose') return plain(language, 'error.purpose');
  if (field === 'email' && code !== 'required') return plain(language, 'error.email');
  const key = LABELS[field];
  const label = key === undefined ? field : plain(language, key);
  if (code === 'address') return plain(language, 'error.address', { field: label });
  if (code === 'characters') return plain(language, 'error.characters', { field: label });
  const chosen = field === 'mode';
  return plain(
    language,
    chosen ? 'error.chooseRequired' : code === 'required' ? 'error.required' : 'error.invalid',
    { field: label },
  );
}
