import { Injectable } from '@nestjs/common';
import { Centre, type Kpi } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { KpiDefinitionEntity } from '../db/kpi-definition.entity.js';
import { achievement } from '../domain/achievement.js';
import { definitionOf, type KpiDefinition } from '../domain/definition.js';
import { sourceOf } from '../domain/source.js';
import type { SupportCount } from '../domain/support-count.js';
import { countingYear, targetLine, targetOf } from '../domain/target-line.js';
import { targetInTenths } from '../domain/contribution-rate.js';
import { Contribution } from './contribution.js';
import { CountEntries } from './count-entries.js';
import { CountParticipants } from './count-participants.js';
import { CountSupport } from './count-support.js';
import type { KpiList, KpiView } from './kpi-views.js';
import type { ContributionRate } from './views.js';

/** Figures of one KPI in one year: what was reached that year, and up to its end. */
interface Actual {
  single: number | null;
  cumulative: number | null;
}

/** Every KPI of the plan with its target, what was reached and how well: the yearly report's page. */
@Injectable()
export class ListKpis {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly contribution: Contribution,
    private readonly support: CountSupport,
    private readonly entries: CountEntries,
    private readonly participants: CountParticipants,
  ) {}

  /** @param year 令和8年度 and 令和8年 are 2026; each KPI counts by the kind of year its plan names */
  async ofYear(year: number): Promise<KpiList> {
    const items: KpiView[] = [];
    for (const kpi of this.centre.profile.kpis) items.push(await this.view(kpi, year));
    return { asOf: this.clock.now().toISOString(), year, items };
  }

  private async view(kpi: Kpi, year: number): Promise<KpiView> {
    const definition = definitionOf(kpi);
    const source = sourceOf(kpi.key, definition);
    const rate = source === 'survey' ? await this.contribution.ofFiscalYear(year) : null;
    const supportCounts =
      source === 'support' ? await this.support.ofFiscalYears(firstYear(definition), year) : null;
    const actual = rate
      ? { single: rate.rate, cumulative: null }
      : await this.counted(kpi.key, definition, year, supportCounts);
    const target = targetOf(definition, year);
    const before = targetOf(definition, year - 1);
    const step =
      rate || target === null || before === null || isBaseline(definition, year)
        ? null
        : target - before;
    return {
      key: kpi.key,
      ...definition,
      definitionVersion: await this.versionOf(kpi),
      source,
      owner: this.centre.profile.contact.office,
      counting: definition.targetYear ? countingYear(definition.targetYear).kind : 'fiscal',
      targetLine: targetLine(definition),
      yearTarget: target,
      actual: rate ? actual.single : actual.cumulative,
      achievement: rate ? ofRate(rate) : achievement(actual.cumulative, target),
      single: {
        target: rate ? target : step,
        actual: actual.single,
        achievement: rate ? ofRate(rate) : achievement(actual.single, step),
      },
      rate,
      support: supportCounts?.at(-1)?.counts ?? null,
    };
  }

  /** What was there at the baseline, and every year since. The baseline's own year is in the baseline. */
  private async counted(
    key: string,
    definition: KpiDefinition,
    year: number,
    supportCounts: { year: number; counts: SupportCount }[] | null,
  ): Promise<Actual> {
    const first = firstYear(definition);
    const kind = definition.targetYear ? countingYear(definition.targetYear).kind : 'fiscal';
    const years = supportCounts
      ? supportCounts.map((supportCount) => ({
          year: supportCount.year,
          amount: supportCount.counts.cases.total,
        }))
      : await (
          sourceOf(key, definition) === 'participants' ? this.participants : this.entries
        ).ofYears(key, kind, first, year);
    const since = years.filter((it) => it.year > first && it.year <= year);
    const single = isBaseline(definition, year)
      ? null
      : (since.find((it) => it.year === year)?.amount ?? 0);
    if (year < first) return { single, cumulative: null };
    const sum = since.reduce((total, { amount }) => total + amount, 0);
    return { single, cumulative: (definition.baseline ?? 0) + sum };
  }

  /** The number under which this definition is kept. */
  private async versionOf(kpi: Kpi): Promise<number> {
    if (kpi.definition) return kpi.definition.version;
    const kept = await this.unitOfWork.read.find(KpiDefinitionEntity, {
      where: { key: kpi.key },
      order: { version: 'DESC' },
      take: 1,
    });
    return kept[0]?.version ?? 1;
  }
}

const firstYear = ({ baselineYear }: KpiDefinition): number =>
  baselineYear === null ? 0 : countingYear(baselineYear).year;

const isBaseline = (definition: KpiDefinition, year: number): boolean =>
  definition.rule === 'cumulative' && firstYear(definition) === year;

/** numerator ÷ denominator against the target, without rounding in between. */
function ofRate({ numerator, denominator, target }: ContributionRate) {
  if (target === null || denominator === 0) return null;
  return achievement(numerator * 1_000, denominator * targetInTenths(target));
}
