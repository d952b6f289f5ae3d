import { z } from 'zod';
import { ContributionRate } from './views.js';

const count = z.number().int().min(0);
const number = z.number().nullable();

/** 目標達成状況 (at most 1.00) and 進展度. */
const Achievement = z.object({ value: z.number(), grade: z.enum(['A', 'B', 'C', 'D']) }).nullable();

const kinds = z.object({ information: count, matching: count, advice: count, total: count });

export const KpiView = z
  .object({
    key: z.string(),
    name: z.string(),
    unit: z.string(),
    rule: z.string(),
    baseline: number,
    baselineYear: z.string().nullable(),
    /** Of the plan's last year. */
    target: number,
    targetYear: z.string().nullable(),
    counts: z.string(),
    perYear: number,
    positive: z.array(z.string()),
    supportTypes: z.array(z.string()),
    definitionVersion: z.number().int(),
    source: z.enum(['survey', 'support', 'participants', 'entries']),
    owner: z.string(),
    /** 年度 (April to March) or 年 (January to December). */
    counting: z.enum(['fiscal', 'calendar']),
    targetLine: z.array(z.object({ year: z.number().int(), target: z.number() })),
    /** The target of the year asked for; cumulative where the KPI is. */
    yearTarget: number,
    actual: number,
    achievement: Achievement,
    /** The year on its own. */
    single: z.object({ target: number, actual: number, achievement: Achievement }),
    /** How the rate came about, for a rate. */
    rate: ContributionRate.nullable(),
    /** Of the year: 実件数 (`cases`, once per case and kind) and 延べ件数 (`acts`). */
    support: z.object({ cases: kinds, acts: kinds }).nullable(),
  })
  .meta({ id: 'Kpi' });
export type KpiView = z.infer<typeof KpiView>;

export const KpiList = z
  .object({ asOf: z.iso.datetime(), year: z.number().int(), items: z.array(KpiView) })
  .meta({ id: 'KpiList' });
export type KpiList = z.infer<typeof KpiList>;

export const KpiEntryView = z
  .object({
    id: z.string(),
    key: z.string(),
    occurredOn: z.iso.date(),
    amount: count,
    title: z.string(),
    evidence: z.string(),
    byName: z.string(),
    at: z.iso.datetime(),
    cancelledAt: z.iso.datetime().nullable(),
    cancelledByName: z.string().nullable(),
    cancelReason: z.string().nullable(),
  })
  .meta({ id: 'KpiEntry' });
export type KpiEntryView = z.infer<typeof KpiEntryView>;

/** Every version of a KPI's definition, newest first. */
export const KpiHistory = z
  .object({
    key: z.string(),
    name: z.string(),
    versions: z.array(
      z.object({
        version: z.number().int(),
        validFrom: z.iso.datetime(),
        definition: z.object({
          name: z.string(),
          unit: z.string(),
          rule: z.string(),
          baseline: number,
          baselineYear: z.string().nullable(),
          target: number,
          targetYear: z.string().nullable(),
          counts: z.string(),
          perYear: number,
          positive: z.array(z.string()),
          supportTypes: z.array(z.string()),
        }),
      }),
    ),
  })
  .meta({ id: 'KpiHistory' });
export type KpiHistory = z.infer<typeof KpiHistory>;
