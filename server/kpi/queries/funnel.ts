import { Injectable } from '@nestjs/common';
import {
  ConsultationJourneys,
  JOURNEY,
  STATE_LABELS,
  type Stage,
} from '../../consultations/index.js';
import { fiscalYearRange } from '../../platform/time/fiscal-year.js';
import { percent } from '../domain/percent.js';
import type { KpiFunnel } from './trend-views.js';

const PAIRS: readonly (readonly [Stage, Stage])[] = [
  ['received', 'hearing'],
  ['hearing', 'matching'],
  ['matching', 'advising'],
  ['advising', 'answered'],
  ['received', 'answered'],
  ['answered', 'closed'],
];

/** How far the year's cases have come, and how long each step takes. */
@Injectable()
export class ShowFunnel {
  constructor(private readonly journeys: ConsultationJourneys) {}

  async ofFiscalYear(fiscalYear: number): Promise<KpiFunnel> {
    const { from, to } = fiscalYearRange(fiscalYear);
    const reached = await this.journeys.reached(from, to);
    const all = reached.get('received') ?? 0;
    const times = await this.journeys.times(from, to, PAIRS);
    return {
      fiscalYear,
      stages: JOURNEY.map((stage) => ({
        stage,
        label: STATE_LABELS[stage],
        cases: reached.get(stage) ?? 0,
        share: percent(reached.get(stage) ?? 0, all),
        filter: { measure: 'stage', fiscalYear, detail: stage },
      })),
      times: times.map((time) => ({
        ...time,
        label: `${STATE_LABELS[time.from]} → ${STATE_LABELS[time.to]}`,
      })),
      inbox: { fiscalYear },
    };
  }
}
