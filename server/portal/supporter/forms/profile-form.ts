import { nfkc } from '../../../platform/validation/normal-form.js';
import type { Supporter } from '../../../supporters/index.js';
import type { FieldError } from '../../../platform/core/problems.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import type { ProfileForm } from '../pages/profile-view.js';

/** The profile as it stands, for the form. */
export function profileForm(supporter: Supporter): ProfileForm {
  return {
    name: supporter.name,
    affiliation: supporter.affiliation,
    email: supporter.email ?? '',
    headline: supporter.headline,
    biography: supporter.biography,
    specialities: supporter.specialities.join('\n'),
    sectors: supporter.sectors.join('\n'),
    languages: supporter.languages.join('\n'),
    themes: supporter.themes,
    regions: supporter.regions,
    methods: supporter.methods,
    capacityMonthly: String(supporter.capacityMonthly),
    capacityAtOnce: String(supporter.capacityAtOnce),
  };
}

/** The form as it was filled in, to be shown again. */
export function typedProfile(form: Answers): ProfileForm {
  const typed = (name: string): string => one(form, name) ?? '';
  const chosen = (name: string): readonly string[] => [form[name] ?? []].flat();
  return {
    name: typed('name'),
    affiliation: typed('affiliation'),
    email: typed('email'),
    headline: typed('headline'),
    biography: typed('biography'),
    specialities: typed('specialities'),
    sectors: typed('sectors'),
    languages: typed('languages'),
    themes: chosen('themes'),
    regions: chosen('regions'),
    methods: chosen('methods'),
    capacityMonthly: typed('capacityMonthly'),
    capacityAtOnce: typed('capacityAtOnce'),
  };
}

/** The same for the schema; browsers send line breaks as CRLF. */
export function profileInput(typed: ProfileForm): Record<string, unknown> {
  return {
    ...typed,
    email: typed.email.trim() === '' ? null : typed.email,
    biography: typed.biography.replaceAll('\r\n', '\n'),
    specialities: linesOf(typed.specialities),
    sectors: linesOf(typed.sectors),
    languages: linesOf(typed.languages),
    capacityMonthly: numberOf(typed.capacityMonthly),
    capacityAtOnce: numberOf(typed.capacityAtOnce),
  };
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

function numberOf(text: string): number | string {
  const digits = nfkc(text).replace(/[\s件]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : text;
}

/** What to do about fields whose schema speaks to programs. */
const SENTENCES: Readonly<Record<string, string>> = {
  name: 'お名前・名称を、200文字までで入力してください。',
  capacityMonthly: '件数を、0から999までの数字で入力してください。',
  capacityAtOnce: '件数を、0から999までの数字で入力してください。',
};

/** A command's errors as messages beside the fields, in the form's order. */
export function profileErrors(fieldErrors: readonly FieldError[]): Errors {
  const byField = new Map<string, string>();
  for (const { pointer, detail } of fieldErrors) {
    const field = pointer.split('/')[1] ?? '';
    if (!byField.has(field)) byField.set(field, SENTENCES[field] ?? detail);
  }
  return Object.fromEntries(byField);
}
