/** What a survey asks about; `registration` is somebody's place in a seminar. */
export const SUBJECT_KINDS = [
  'consultation',
  'meeting',
  'lecture',
  'registration',
  'slot',
  'training',
  'referral',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One support given: `id` is the record's of that kind. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** Kinds of support. Each has its own survey; which of them a KPI counts is part of its definition. */
export const SUPPORT_TYPES = [
  'consultation',
  'meeting',
  'lecture',
  'seminar',
  'slot',
  'training',
  'referral',
] as const;
export type SupportType = (typeof SUPPORT_TYPES)[number];

export const SUPPORT_TYPE_LABELS: Readonly<Record<SupportType, string>> = {
  consultation: '相談',
  meeting: '面談',
  lecture: '出前講座・講師派遣',
  seminar: 'セミナー',
  slot: '予約相談（相談枠）',
  training: '研修・講座',
  referral: '他機関への引継ぎ',
};

export const supportTypeOf = (kind: SubjectKind): SupportType =>
  kind === 'registration' ? 'seminar' : kind;
