import { z } from 'zod';

/** The three questions triage answers. */
export const AXES = ['requesterType', 'contentType', 'themes'] as const;
export type Axis = (typeof AXES)[number];

/** The parts of a consultation a rule may look into. */
export const FIELDS = ['title', 'body', 'goal', 'wishes', 'organisation', 'department'] as const;
export type Field = (typeof FIELDS)[number];

const rule = z.strictObject({
  id: z.string().min(1),
  axis: z.enum(AXES),
  value: z.string().min(1),
  /** How much it speaks for the value; about 1 is a hint, 3 nearly settles it. Negative speaks against. */
  weight: z.number(),
  /** Phrases of which one must occur (see `text/phrases.ts`); none: the other conditions suffice. */
  any: z.array(z.string().min(1)).default([]),
  /** Where they must occur; none: title, body, goal and wishes. */
  in: z.array(z.enum(FIELDS)).default(['title', 'body', 'goal', 'wishes']),
  /** What the person must have declared. */
  declared: z
    .strictObject({
      requesterType: z.array(z.string()).optional(),
      contentType: z.array(z.string().nullable()).optional(),
    })
    .default({}),
});

/** A centre's rules for categorising, as in `centres/<key>/triage-rules.json`. */
export const TriageRulesFile = z.strictObject({
  version: z.string().min(1),
  /** Guesses surer than this need no second look, by axis. */
  sureFrom: z.record(z.enum(AXES), z.number().min(0).max(1)),
  rules: z.array(rule),
});

export type Rule = z.infer<typeof rule>;
export type TriageRules = z.infer<typeof TriageRulesFile>;
