import { z } from 'zod';

const count = z.number().int().min(0);
const percent = z.number().nullable();
/** Parameters of `GET /api/v1/kpi/cases` that list exactly the cases behind a figure. */
const cases = z.record(z.string(), z.union([z.string(), z.number()]));
/** Parameters of `GET /api/v1/consultations` that show them in the inbox. */
const inbox = z.record(z.string(), z.union([z.string(), z.number()]));

export const KpiTrend = z
  .object({
    asOf: z.iso.datetime(),
    fiscalYear: z.number().int(),
    fiscalYearLabel: z.string(),
    target: percent,
    months: z.array(
      z.object({
        month: z.string(),
        label: z.string(),
        future: z.boolean(),
        received: count,
        ended: count,
        support: count,
        numerator: count,
        denominator: count,
        unanswered: count,
        rate: percent,
        /** Since April; the support count with everything since its baseline. */
        cumulative: z.object({
          received: count,
          support: count,
          /** What the run-rate to March asks for by the end of this month. */
          supportNeeded: z.number().nullable(),
          numerator: count,
          denominator: count,
          rate: percent,
        }),
        inbox,
        cases: z.object({ received: cases, answers: cases, ended: cases, support: cases }),
      }),
    ),
  })
  .meta({ id: 'KpiTrend' });
export type KpiTrend = z.infer<typeof KpiTrend>;

export const KpiFunnel = z
  .object({
    fiscalYear: z.number().int(),
    stages: z.array(
      z.object({
        stage: z.string(),
        label: z.string(),
        cases: count,
        share: percent,
        /** Lists exactly these cases. */
        filter: cases,
      }),
    ),
    times: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        label: z.string(),
        cases: count,
        medianHours: z.number().nullable(),
        p90Hours: z.number().nullable(),
      }),
    ),
    inbox,
  })
  .meta({ id: 'KpiFunnel' });
export type KpiFunnel = z.infer<typeof KpiFunnel>;

export const KpiBreakdown = z
  .object({
    fiscalYear: z.number().int(),
    by: z.string(),
    /** Cases; of themes, mentions: a case has several. */
    total: count,
    items: z.array(
      z.object({ value: z.string(), label: z.string(), count, share: percent, inbox, cases }),
    ),
  })
  .meta({ id: 'KpiBreakdown' });
export type KpiBreakdown = z.infer<typeof KpiBreakdown>;
