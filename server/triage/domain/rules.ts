import { z } from 'zod';
import { line } from '../../platform/validation/fields.js';

/** The three questions triage answers. */
export const AXES = ['requesterType', 'contentType', 'themes'] as const;
export type Axis = (typeof AXES)[number];

/** The parts of a consultation a rule may look into. */
export const FIELDS = ['title', 'body', 'goal', 'wishes', 'organisation', 'department'] as const;
export type Field = (typeof FIELDS)[number];

const rule = z
  .strictObject({
    id: z.string().min(1).max(60),
    axis: z.enum(AXES),
    value: z.string().min(1).max(50),
    /** How much it speaks for the value; about 1 is a hint, 3 nearly settles it. Negative speaks against. */
    weight: z.number().min(-10).max(10),
    /** Phrases of which one must occur (see `text/phrases.ts`); none: the other conditions suffice. */
    any: z.array(line(60).min(1)).max(300).default([]),
    /** Where they must occur; none: title, body, goal and wishes. */
    in: z.array(z.enum(FIELDS)).default(['title', 'body', 'goal', 'wishes']),
    /** What the person must have declared. */
    declared: z
      .strictObject({
        requesterType: z.array(z.string()).optional(),
        contentType: z.array(z.string().nullable()).optional(),
      })
      .default({}),
  })
  .meta({ id: 'TriageRule' });

/** A rule table without its version, as the desk edits it. */
export const RuleTable = z.strictObject({
  /** Guesses surer than this need no second look, by axis. */
  sureFrom: z.record(z.enum(AXES), z.number().min(0).max(1)),
  /**
   * Makes the rules' confidence mean what it says, by axis, until enough is confirmed to learn it: below 1
   * they are surer than their sums look.
   */
  temperature: z
    .record(z.enum(AXES), z.number().min(0.25).max(4))
    .default({ requesterType: 1, contentType: 1, themes: 1 }),
  rules: z.array(rule).max(1_000),
});

/** A centre's rules for categorising, as in `centres/<key>/triage-rules.json`. */
export const TriageRulesFile = RuleTable.extend({ version: z.string().min(1) });

export type RuleTable = z.infer<typeof RuleTable>;
export type Rule = z.infer<typeof rule>;
export type TriageRules = z.infer<typeof TriageRulesFile>;
