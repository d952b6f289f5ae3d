import { z } from 'zod';

/** One figure as it may be asked about in the assembly. */
export const AssemblyAnswer = z.object({
  key: z.string(),
  question: z.string(),
  answer: z.string(),
  /** What the figure counts, with the version of its definition. */
  definition: z.string(),
  /** Parameters of `GET /api/v1/kpi/cases`; null where no case is behind it. */
  filter: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  /** Receipt numbers of the cases, oldest first. */
  receipts: z.array(z.string()),
  /** What no case tells of: seminars, figures entered by hand with where to look them up. */
  evidence: z.array(z.string()),
});
export type AssemblyAnswer = z.infer<typeof AssemblyAnswer>;

export const AssemblyAnswers = z
  .object({
    asOf: z.iso.datetime(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** 令和3年9月1日〜令和4年5月31日 */
    period: z.string(),
    items: z.array(AssemblyAnswer),
  })
  .meta({ id: 'AssemblyAnswers' });
export type AssemblyAnswers = z.infer<typeof AssemblyAnswers>;
