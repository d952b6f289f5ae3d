import { isTextKey, type TextKey } from '../../../text/index.js';

/** The question after the name of the workplace or group differs by who asks. */
export function organisationKey(type: string | undefined): TextKey {
  const key = `contact.organisation.${type ?? ''}`;
  return isTextKey(key) ? key : 'contact.organisation';
}

const LABELS: Readonly<Record<string, TextKey>> = {
  type: 'check.type',
  name: 'contact.name',
  kana: 'contact.kana',
  department: 'contact.department',
  industry: 'contact.industry',
  employees: 'contact.employees',
  municipality: 'contact.municipality',
  email: 'contact.email',
  phone: 'contact.phone',
  title: 'request.subject',
  body: 'request.body',
  contentType: 'request.contentType',
  themes: 'request.themes',
  methods: 'wishes.methods',
  goal: 'wishes.goal',
  deadline: 'wishes.deadline',
  wishes: 'wishes.wishes',
  purpose: 'wishes.purpose',
  share: 'wishes.share',
  publish: 'wishes.publish',
};

/** The catalogue key of a field's label, for the check page and the error messages. */
export function labelKey(field: string, type: string | undefined): TextKey {
  if (field === 'organisation') return organisationKey(type);
  return LABELS[field] ?? 'consult.title';
}
