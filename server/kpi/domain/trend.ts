import type { Cell } from './cells.js';
import type { Ratio } from './contribution-rate.js';

/** One month of the year as the dashboard draws it. */
export interface MonthFigures {
  month: string;
  received: number;
  ended: number;
  support: number;
  /** Of supports that ended in the month. */
  answers: Ratio;
  unanswered: number;
  /** Since April. */
  soFar: { received: number; support: number; answers: Ratio };
}

interface Counting {
  /** Stored choices that count as positive. */
  positive: readonly string[];
  supportTypes: readonly string[];
}

/** The months in their order, each on its own and since the first. Answers by the KPI's definition. */
export function trendOf(
  months: readonly string[],
  cells: readonly Cell[],
  counting: Counting,
): MonthFigures[] {
  const soFar = { received: 0, support: 0, answers: { numerator: 0, denominator: 0 } };
  return months.map((month) => {
    const own = cells.filter((cell) => cell.month === month);
    const of = (wanted: (cell: Cell) => boolean): number =>
      own.filter(wanted).reduce((sum, { count }) => sum + count, 0);
    const answered = (wanted: (choice: string) => boolean): number =>
      of(({ measure, detail }) => {
        const [type = '', choice = ''] = detail.split(':');
        return measure === 'answer' && counting.supportTypes.includes(type) && wanted(choice);
      });
    const received = of(({ measure }) => measure === 'received');
    const support = of((cell) => cell.measure === 'support' && cell.requesterType === 'business');
    const answers = {
      numerator: answered((choice) => counting.positive.includes(choice)),
      denominator: answered((choice) => choice !== 'none'),
    };
    soFar.received += received;
    soFar.support += support;
    soFar.answers = {
      numerator: soFar.answers.numerator + answers.numerator,
      denominator: soFar.answers.denominator + answers.denominator,
    };
    return {
      month,
      received,
      ended: of(({ measure }) => measure === 'ended'),
      support,
      answers,
      unanswered: answered((choice) => choice === 'none'),
      soFar: { ...soFar },
    };
  });
}

/**
 * Run-rate: what a cumulative target asks for by the end of the nth of twelve months, on a straight line
 * from the year before's, to one decimal rounded up: a target is never understated.
 */
export function runRate(before: number, target: number, month: number): number {
  return Math.ceil(before * 10 + ((target - before) * 10 * month) / 12) / 10;
}
