import { rank } from '../../server/matching/domain/rank.js';
import { CONSULTATIONS, type ConsultationCase } from './fixtures/consultations.js';
import { MORE_CONSULTATIONS } from './fixtures/more-consultations.js';
import { ROSTER } from './fixtures/roster.js';
import { UNSEEN_CONSULTATIONS } from './fixtures/unseen-consultations.js';
import { NO_HISTORY, rankerOf, requestOf } from './support.js';

const ranker = rankerOf(ROSTER);

/** The share of cases in which somebody right is among the first `places`. */
function recall(cases: readonly ConsultationCase[], places: number): number {
  const judged = cases.filter(({ speciality }) => speciality !== undefined);
  const right = judged.filter((consultationCase) =>
    rank(ranker, requestOf(consultationCase), NO_HISTORY)
      .items.slice(0, places)
      .some(({ supporterId }) => consultationCase.speciality?.includes(supporterId)),
  );
  return right.length / judged.length;
}

/** The three sets have all taught the lexicon by now: this holds what was reached, it proves nothing new. */
describe('invented consultations in everyday words find the right person', () => {
  it.each([
    ['first', CONSULTATIONS, 0.93],
    ['second', MORE_CONSULTATIONS, 0.87],
    ['third', UNSEEN_CONSULTATIONS, 0.9],
  ])('%s set', (_name, cases, first) => {
    expect(recall(cases, 1)).toBeGreaterThanOrEqual(first);
    expect(recall(cases, 3)).toBeGreaterThanOrEqual(0.95);
  });
});
