import { OUTSIDE, UNKNOWN } from './special-values.js';
import { many, one, type Answers } from '../../../journeys/journey.js';
import { readDate } from '../../../journeys/typed-date.js';

/** Names of the fields in the API's submission, by their names in the form. */
const POINTERS: Readonly<Record<string, string>> = {
  type: '/requester/type',
  name: '/requester/name',
  kana: '/requester/kana',
  organisation: '/requester/organisation',
  department: '/requester/department',
  industry: '/requester/industry',
  employees: '/requester/employees',
  municipality: '/requester/municipality',
  email: '/requester/email',
  phone: '/requester/phone',
  methods: '/preferredMethods',
  purpose: '/consents/purpose',
  share: '/consents/shareWithSupporters',
  publish: '/consents/publishCase',
};

/** The form field a JSON Pointer of the API speaks of; list items belong to their list. */
export function fieldOf(pointer: string): string {
  const known = Object.entries(POINTERS).find(
    ([, it]) => pointer === it || pointer.startsWith(`${it}/`),
  );
  return known?.[0] ?? pointer.split('/')[1] ?? '';
}

/**
 * The answers as the API's submission, text exactly as typed. `fields` are those that count: what a
 * changed answer has hidden is left out.
 */
export function submissionOf(
  answers: Answers,
  fields: readonly string[],
  language: string,
): Record<string, unknown> {
  const value = (field: string) => (fields.includes(field) ? one(answers, field) : undefined);
  const values = (field: string) => (fields.includes(field) ? many(answers, field) : []);
  const deadline = value('deadline');
  const contentType = value('contentType');
  const municipality = value('municipality');
  return {
    requester: {
      type: value('type'),
      name: value('name'),
      kana: value('kana'),
      organisation: value('organisation'),
      department: value('department'),
      industry: value('industry'),
      employees: value('employees'),
      municipality: municipality === OUTSIDE ? null : municipality,
      email: value('email'),
      phone: value('phone'),
    },
    title: value('title'),
    body: value('body'),
    contentType: contentType === undefined || contentType === UNKNOWN ? null : contentType,
    themes: values('themes'),
    preferredMethods: values('methods'),
    language,
    goal: value('goal'),
    deadline: deadline === undefined ? undefined : (readDate(deadline) ?? deadline),
    wishes: value('wishes'),
    consents: {
      purpose: value('purpose') === 'yes',
      shareWithSupporters: value('share') === 'yes',
      publishCase: value('publish') === 'yes',
    },
  };
}

/** Answers that are certainly right, for the questions a page does not ask. */
const FINE: Answers = {
  type: 'citizen',
  name: '架空',
  email: 'fictitious@example.jp',
  title: '件名',
  body: '本文',
  purpose: 'yes',
};

/**
 * The submission with one page's answers in it and harmless ones elsewhere, so that the API's own schema
 * can judge the page alone, rules between fields included.
 */
export function submissionForPage(
  answers: Answers,
  fields: readonly string[],
  language: string,
): Record<string, unknown> {
  const elsewhere = Object.entries(FINE).filter(([field]) => !fields.includes(field));
  const here = Object.entries(answers).filter(([field]) => fields.includes(field));
  const merged = Object.fromEntries([...elsewhere, ...here]);
  return submissionOf(merged, [...Object.keys(FINE), ...fields], language);
}
