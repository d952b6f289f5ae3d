import { nfkc } from '../../../platform/validation/normal-form.js';
import {
  WEEKDAY_LABELS,
  type ContactPerson,
  type SupporterTerms,
} from '../../../supporters/index.js';
import type { Errors } from '../../components/form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { readDate } from '../../journeys/typed-date.js';
import type { ContactsForm, HoursForm } from '../pages/profile-view.js';
import { readTime } from '../../forms/times-form.js';

/** Room for absences and contact persons still to be written. */
const BLANK_ROWS = 2;
const MOST_ROWS = 20;

/** The hours as they stand, for the form. */
export function hoursForm({ weekly, away }: Pick<SupporterTerms, 'weekly' | 'away'>): HoursForm {
  const days = WEEKDAY_LABELS.map((_, at) =>
    weekly
      .filter(({ weekday }) => weekday === at + 1)
      .map(({ from, to }) => `${from}〜${to}`)
      .join('、'),
  );
  const blank = Array.from({ length: BLANK_ROWS }, () => ({ from: '', to: '', note: '' }));
  return { days, away: [...away, ...blank] };
}

/** The form as it was filled in. */
export function typedHours(form: Answers): HoursForm {
  const typed = (name: string): string => one(form, name) ?? '';
  return {
    days: WEEKDAY_LABELS.map((_, at) => typed(`day${String(at + 1)}`)),
    away: rowsOf(form, 'from').map((n) => ({
      from: typed(`from${n}`),
      to: typed(`to${n}`),
      note: typed(`note${n}`),
    })),
  };
}

/** What the form means, or what to mend in which field. */
export function readHours(typed: HoursForm): {
  terms: Pick<SupporterTerms, 'weekly' | 'away'>;
  errors: Errors;
} {
  const errors: Record<string, string> = {};
  const weekly = typed.days.flatMap((text, at) => {
    const spans = readSpans(text);
    if (spans !== null) return spans.map((span) => ({ weekday: at + 1, ...span }));
    errors[`day${String(at + 1)}`] =
      '時間は「9:00〜12:00」のように、重ならないように書いてください。';
    return [];
  });
  const away = typed.away.flatMap(({ from, to, note }, at) => {
    if (from.trim() === '' && to.trim() === '') return [];
    const n = String(at + 1);
    const [first, last] = [readDate(from), readDate(to === '' ? from : to)];
    if (first === null) errors[`from${n}`] = '日付を、2026年12月1日のように入力してください。';
    if (last === null) errors[`to${n}`] = '日付を、2026年12月1日のように入力してください。';
    if (first === null || last === null) return [];
    if (first > last) errors[`to${n}`] = '終わりには、始まり以降の日付を入力してください。';
    return [{ from: first, to: last, note: note.trim() }];
  });
  return { terms: { weekly, away }, errors };
}

/** 「9:00〜12:00、13:00-17:00」 → spans in order; null when it is none or they overlap. */
export function readSpans(text: string): { from: string; to: string }[] | null {
  const parts = nfkc(text)
    .replace(/\s+/g, ' ')
    .replace(/ ?(?:から|[〜~–—−-]) ?/g, '〜')
    .split(/[、,;/ ]+/)
    .filter((part) => part !== '');
  const spans: { from: string; to: string }[] = [];
  for (const part of parts) {
    const [start = '', end = '', ...more] = part.split('〜');
    const from = readTime(start);
    const to = end === '24:00' ? '24:00' : readTime(end.replace(/まで$/, ''));
    if (from === null || to === null || more.length > 0 || from >= to) return null;
    spans.push({ from, to });
  }
  spans.sort((a, b) => a.from.localeCompare(b.from));
  return spans.every((span, at) => at === 0 || (spans[at - 1]?.to ?? '') <= span.from)
    ? spans
    : null;
}

/** Contact persons as they stand, for the form. */
export function contactsForm(contacts: readonly ContactPerson[]): ContactsForm {
  const blank = Array.from({ length: BLANK_ROWS }, () => {
    return { name: '', department: '', email: '', phone: '' };
  });
  const written = contacts.map(({ name, department, email, phone }) => {
    return { name, department, email: email ?? '', phone: phone ?? '' };
  });
  return [...written, ...blank];
}

export function typedContacts(form: Answers): ContactsForm {
  const typed = (name: string): string => one(form, name) ?? '';
  return rowsOf(form, 'name').map((n) => ({
    name: typed(`name${n}`),
    department: typed(`department${n}`),
    email: typed(`email${n}`),
    phone: typed(`phone${n}`),
  }));
}

/** The numbers of the rows the form had, in order. */
function rowsOf(form: Answers, field: string): string[] {
  const numbers = Array.from({ length: MOST_ROWS }, (_, at) => String(at + 1));
  return numbers.filter((n) => form[`${field}${n}`] !== undefined);
}
