import { z } from 'zod';

const count = z.number().int().min(0);

/** 貢献度 of one fiscal year. */
export const ContributionRate = z
  .object({
    fiscalYear: z.number().int(),
    /** 令和8年度 */
    fiscalYearLabel: z.string(),
    /** Answers that say 役に立った or やや役に立った. */
    numerator: count,
    denominator: count,
    /** Invitations nobody has answered. */
    unanswered: count,
    /** Percent to one decimal, never rounded up across the target; null without answers. */
    rate: z.number().nullable(),
    /** Percent; null for a centre that has set itself none. */
    target: z.number().nullable(),
    achieved: z.boolean(),
    /** 余裕度: how many more negative answers the target stands. */
    margin: count,
    /** How many positive answers in a row reach the target; 0 when reached, null when nothing does. */
    positivesNeeded: count.nullable(),
    /** 回答率: answers ÷ asked, in percent to one decimal; null when nobody was asked. */
    responseRate: z.number().nullable(),
    /** Where the true rate lies (95 %), while answers are fewer than 30. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    definitionVersion: z.string(),
    counts: z.object({
      useful: count,
      somewhatUseful: count,
      notVeryUseful: count,
      notUseful: count,
    }),
  })
  .meta({ id: 'ContributionRate' });
export type ContributionRate = z.infer<typeof ContributionRate>;

/** The first page of the back office. */
export const KpiOverview = z
  .object({
    asOf: z.iso.datetime(),
    contribution: ContributionRate,
    openByState: z.array(z.object({ state: z.string(), label: z.string(), count })),
    /** Open cases whose first reply is late. */
    overdue: count,
    receivedThisMonth: count,
    receivedThisFiscalYear: count,
    /** Every consultation since the desk opened, spam excepted. */
    cumulative: count,
  })
  .meta({ id: 'KpiOverview' });
export type KpiOverview = z.infer<typeof KpiOverview>;
