import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { SurveyResults, type SurveyTally } from '../../surveys/index.js';
import {
  achieves,
  margin,
  positivesNeeded,
  ratePercent,
  ratioOf,
  targetInTenths,
  type AnswerCounts,
} from '../domain/contribution-rate.js';
import { percent } from '../domain/percent.js';
import { wilsonInterval } from '../domain/wilson.js';
import type { ContributionRate } from './views.js';

const KEY = 'contribution_rate';

/** The stored choices in the words of the API. */
const CHOICES: Record<NonNullable<SurveyTally['choice']>, keyof AnswerCounts> = {
  useful: 'useful',
  somewhat_useful: 'somewhatUseful',
  not_very_useful: 'notVeryUseful',
  not_useful: 'notUseful',
};

/** The contribution rate, counted from the answers each time it is asked. */
@Injectable()
export class Contribution {
  constructor(
    private readonly centre: Centre,
    private readonly results: SurveyResults,
  ) {}

  /** An answer counts in the fiscal year in which its support ended, by the definition in force. */
  async ofFiscalYear(fiscalYear: number): Promise<ContributionRate> {
    const kpi = this.centre.kpi(KEY);
    const definition = kpi?.definition;
    const counted = (await this.results.tally(fiscalYear)).filter(
      ({ supportType }) => definition?.supportTypes.includes(supportType) ?? true,
    );
    const counts = countsOf(counted);
    const positive = new Set(
      (definition?.positive ?? ['useful', 'somewhat_useful']).map(
        (choice) => CHOICES[choice as keyof typeof CHOICES],
      ),
    );
    const ratio = ratioOf(counts, positive);
    const target = kpi?.target ?? null;
    // Without a target there is nothing a rounding could cross, and nothing to reach.
    const tenths = targetInTenths(target ?? 0);
    return {
      fiscalYear,
      fiscalYearLabel: fiscalYearLabel(fiscalYear),
      ...ratio,
      unanswered: sum(counted.filter(({ choice }) => choice === null)),
      responseRate: percent(ratio.denominator, sum(counted)),
      interval: wilsonInterval(ratio.numerator, ratio.denominator),
      rate: ratePercent(ratio, tenths),
      target,
      achieved: target !== null && achieves(ratio, tenths),
      margin: target === null ? 0 : (margin(ratio, tenths) ?? 0),
      positivesNeeded: target === null ? 0 : positivesNeeded(ratio, tenths),
      definitionVersion: String(definition?.version ?? 1),
      counts,
    };
  }
}

function countsOf(tallies: readonly SurveyTally[]): AnswerCounts {
  const counts = { useful: 0, somewhatUseful: 0, notVeryUseful: 0, notUseful: 0 };
  for (const { choice, count } of tallies) if (choice !== null) counts[CHOICES[choice]] += count;
  return counts;
}

const sum = (tallies: readonly SurveyTally[]): number =>
  tallies.reduce((total, { count }) => total + count, 0);
