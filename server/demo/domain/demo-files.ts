import { z } from 'zod';
import { line, requiredLine, requiredText, text } from '../../platform/validation/fields.js';

/** Invented people carry 架空 in their name, wherever it is shown. */
const inventedName = requiredLine(100).refine(
  (name) => name.includes('架空'),
  '架空 を含めてください',
);
const method = z.enum(['online', 'onsite', 'phone', 'mail']);
const requesterType = z.enum(['citizen', 'business', 'municipality', 'prefecture', 'organisation']);
const contentType = z.enum(['information', 'training', 'problem', 'other']);
const themes = z.array(z.string().regex(/^\d-\d+$/)).max(5);

const person = {
  channel: z.enum(['web', 'phone', 'visit', 'mail', 'seminar']),
  requesterType,
  municipality: z.string().regex(/^\d{6}$/),
  organisation: inventedName.nullable(),
  industry: line(100).nullable(),
  employees: z.enum(['1-4', '5-9', '10-49', '50-99', '100-299', '300+']).nullable(),
  name: inventedName,
  kana: line(100),
  contact: z.enum(['email', 'phone']),
  title: requiredLine(100),
  body: requiredText(2_000),
  methods: z.array(method).min(1),
};

const hearing = z.strictObject({
  problem: requiredText(500),
  goal: requiredText(500),
  constraints: text(500),
  firstAdvice: text(500),
});

const summary = z.strictObject({
  title: requiredLine(80),
  question: requiredText(1_000),
  answer: requiredText(2_000),
});

/** Support that came to its end: by a supporter, or (support null) by the staff's own answer. */
const finished = {
  ...person,
  contentType,
  themes: themes.min(1),
  hearing,
  support: z
    .strictObject({
      supporter: inventedName,
      kind: z.enum(['advice', 'lecture', 'information']),
      method,
      minutes: z.number().int().min(1),
      advice: requiredText(1_000),
      nextSteps: text(1_000),
    })
    .nullable(),
  answer: text(1_000).nullable(),
  survey: z
    .strictObject({
      choice: z.enum(['useful', 'somewhat_useful', 'not_very_useful', 'not_useful']),
      comment: text(500),
    })
    .nullable(),
  /** Question and answer as anybody may read them, where the requester agreed. */
  published: z
    .strictObject({ ja: summary, easy: summary.nullable(), en: summary.nullable() })
    .nullable()
    .default(null),
};

const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '日本時間を 2021-09-01T13:40 の形で書いてください');

/** `demo/published.json`: the period of the published statistics, at fixed dates. */
export const PublishedFile = z.array(
  z.strictObject({ ...finished, received: localTime, ended: localTime }),
);

const openCase = z.strictObject({
  ...person,
  /** When it came in, before now: hours, or days on which the desk was open. */
  hoursAgo: z.number().min(0).nullable(),
  businessDaysAgo: z.number().int().min(1).nullable(),
  /** How far it has come; `offering`: an offer waits, `redoing`: a supporter declined. */
  stage: z.enum([
    'received',
    'hearing',
    'awaiting_requester',
    'matching',
    'offering',
    'redoing',
    'advising',
  ]),
  waitingFrom: z.enum(['hearing', 'matching', 'advising']).nullable(),
  contentType: contentType.nullable(),
  themes,
  language: z.enum(['ja', 'easy', 'en']),
  goal: text(500).nullable(),
  wishes: text(500).nullable(),
  assigned: z.boolean(),
  shareWithSupporters: z.boolean(),
  needsReview: z.boolean(),
  hearing: hearing.nullable(),
  confirmed: z.strictObject({ requesterType, contentType, themes }).nullable(),
  offer: z.strictObject({ supporter: inventedName, accepted: z.boolean() }).nullable(),
  declined: z
    .strictObject({ supporter: inventedName, reason: z.string(), comment: text(500) })
    .nullable(),
  draft: z
    .strictObject({ situation: text(1_000), advice: text(1_000), nextSteps: text(1_000) })
    .nullable(),
  messages: z.array(
    z.strictObject({
      author: z.enum(['staff', 'supporter', 'requester']),
      visibility: z.enum(['everyone', 'support', 'staff']),
      body: requiredText(2_000),
    }),
  ),
});

/** `demo/current.json`: the fiscal year of the day it is loaded, at dates that follow from that day. */
export const CurrentFile = z.strictObject({
  answered: z.array(
    z.strictObject({
      ...finished,
      /** Where in the elapsed part of the fiscal year support ended: 0 its first day, 1 now. */
      endsAt: z.number().gt(0).lt(1),
      /** How many days it took from receipt. */
      days: z.number().int().min(1),
      closed: z.boolean(),
    }),
  ),
  open: z.array(openCase),
});

export type PublishedCase = z.infer<typeof PublishedFile>[number];
export type AnsweredCase = z.infer<typeof CurrentFile>['answered'][number];
export type OpenCase = z.infer<typeof openCase>;
export type FinishedCase = Omit<PublishedCase, 'received' | 'ended'>;
