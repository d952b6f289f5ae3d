import type { NewSeminar, Seminar } from '../../api/seminars.js';
import { changesOf } from '../../providers/data-provider.js';
import { fieldOf, instantOf } from '../times.js';

export interface ProgrammeDraft {
  at: string;
  title: string;
  by: string;
}
export interface QuestionDraft {
  id: string;
  label: string;
  kind: 'text' | 'choice';
  /** One a line. */
  options: string;
  required: boolean;
}
export interface SpeakerDraft {
  supporterId: string | null;
  name: string;
  affiliation: string;
  talk: string;
  consented: boolean;
  consentNote: string;
}
export interface MaterialDraft {
  title: string;
  url: string;
  when: 'before' | 'after';
}

const WORDS = [
  'title',
  'description',
  'audience',
  'plannedFor',
  'venueName',
  'venueAddress',
  'venueAccess',
  'venueAccessibility',
  'onlineTool',
  'onlineUrl',
  'recordingUrl',
  'digest',
] as const;
const TIMES = ['startsAt', 'endsAt', 'applyFrom', 'applyBy', 'slotsFrom', 'slotsTo'] as const;
const NUMBERS = ['numberInSeries', 'onsiteCapacity', 'onlineCapacity'] as const;
export type WordField = (typeof WORDS)[number];
export type TimeField = (typeof TIMES)[number];
export type NumberField = (typeof NUMBERS)[number];

/** The form as it is typed: empty strings for what is not said. */
export type SeminarForm = Record<WordField | TimeField | NumberField, string> & {
  kind: Seminar['kind'];
  seriesId: string;
  themes: string[];
  format: Seminar['format'];
  slotBooking: Seminar['slotBooking'];
  programme: ProgrammeDraft[];
  questions: QuestionDraft[];
  speakers: SpeakerDraft[];
  materials: MaterialDraft[];
};

const from = <Name extends string>(
  names: readonly Name[],
  value: (name: Name) => string,
): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, string>;

export const emptyForm = (): SeminarForm => ({
  ...from([...WORDS, ...TIMES, ...NUMBERS], () => ''),
  kind: 'seminar',
  seriesId: '',
  themes: [],
  format: 'hybrid',
  slotBooking: 'assigned',
  programme: [],
  questions: [],
  speakers: [],
  materials: [],
});

export const toForm = (seminar: Seminar): SeminarForm => {
  const { desk } = seminar;
  const numbers = {
    numberInSeries: seminar.numberInSeries,
    onsiteCapacity: seminar.seats.find(({ mode }) => mode === 'onsite')?.capacity ?? null,
    onlineCapacity: seminar.seats.find(({ mode }) => mode === 'online')?.capacity ?? null,
  };
  const words = { ...seminar, onlineUrl: desk?.onlineUrl ?? null };
  return {
    ...from(WORDS, (name) => words[name] ?? ''),
    ...from(TIMES, (name) => fieldOf(seminar[name])),
    ...from(NUMBERS, (name) => String(numbers[name] ?? '')),
    kind: seminar.kind,
    seriesId: seminar.seriesId ?? '',
    themes: seminar.themes,
    format: seminar.format,
    slotBooking: seminar.slotBooking,
    programme: seminar.programme.map(({ at, title, by }) => ({
      at: at ?? '',
      title,
      by: by ?? '',
    })),
    questions: seminar.questions.map((question) => ({
      ...question,
      options: question.options.join('\n'),
    })),
    speakers: (desk?.speakers ?? []).map(({ consentAt, consentNote, ...it }) => ({
      ...it,
      consented: consentAt !== null,
      consentNote: consentNote ?? '',
    })),
    materials: (desk?.materials ?? []).map((it) => ({ ...it })),
  };
};

const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim());

/** What is sent; a mode that is not offered has no capacity. */
export const toBody = (form: SeminarForm): NewSeminar => {
  const times = Object.fromEntries(TIMES.map((name) => [name, instantOf(form[name])])) as Record<
    TimeField,
    string | null
  >;
  const number = (name: NumberField) => (form[name].trim() === '' ? null : Number(form[name]));
  return {
    ...times,
    ...(Object.fromEntries(WORDS.map((name) => [name, orNull(form[name])])) as Record<
      WordField,
      string | null
    >),
    title: form.title.trim(),
    description: form.description,
    audience: form.audience,
    kind: form.kind,
    seriesId: orNull(form.seriesId),
    numberInSeries: number('numberInSeries'),
    themes: form.themes,
    format: form.format,
    onsiteCapacity: form.format === 'online' ? null : number('onsiteCapacity'),
    onlineCapacity: form.format === 'onsite' ? null : number('onlineCapacity'),
    slotBooking: form.slotBooking,
    programme: form.programme.map(({ at, title, by }) => ({
      at: orNull(at),
      title,
      by: orNull(by),
    })),
    questions: form.questions.map(({ options, ...it }) => ({
      ...it,
      options: it.kind === 'choice' ? linesOf(options) : [],
    })),
    speakers: form.speakers.map((speaker) => ({
      ...speaker,
      consentNote: orNull(speaker.consentNote),
    })),
    materials: form.materials,
  };
};

export const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map((it) => it.trim())
    .filter((value) => value !== '');

/** Only what differs from the seminar as it was read: what is not sent stays as it is. */
export const changedIn = (form: SeminarForm, seminar: Seminar): Partial<NewSeminar> =>
  changesOf({ ...toBody(form) }, { ...toBody(toForm(seminar)) });

/** A short mark no other question has. */
export const freeMark = (questions: readonly { id: string }[]): string => {
  let n = questions.length + 1;
  while (questions.some(({ id }) => id === `q${String(n)}`)) n += 1;
  return `q${String(n)}`;
};
