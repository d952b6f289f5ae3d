import { rank } from '../../server/matching/domain/rank.js';
import type { Ranker } from '../../server/matching/domain/rank.js';
import { FIRST_WEIGHTS } from '../../server/matching/domain/weights.js';
import type { Figure } from '../bench/figures.js';
import { supportersByKeywords } from './keywords.js';
import type { Question } from './read-set.js';

/** Nobody has a past here, so showing a new supporter higher would only shuffle: off. */
const KNOWN = {
  weights: { ...FIRST_WEIGHTS, exploration: { ...FIRST_WEIGHTS.exploration, on: false } },
  workloads: new Map(),
  satisfaction: new Map(),
  refusals: new Map(),
};
const PLACES = 3;
const ASK = 3;

/** recall@3 over the supporters graded 3, somebody graded 3 in front, and nDCG@3 over all grades. */
export function measureMatching(ranker: Ranker, questions: readonly Question[]): Figure[] {
  const judged = questions.filter(({ suits }) => [...suits.values()].includes(ASK));
  const engine = (question: Question) =>
    rank(ranker, requestOf(question), KNOWN).items.map(({ supporterId }) => supporterId);
  return [
    ...figures('engine', judged, engine, true),
    ...figures('BM25 over profiles (baseline)', judged, supportersByKeywords(), false),
  ];
}

function figures(
  of: string,
  judged: readonly Question[],
  ask: (question: Question) => string[],
  goal: boolean,
): Figure[] {
  const answers = judged.map((question) => ({
    suits: question.suits,
    first: ask(question).slice(0, PLACES),
  }));
  const mean = (value: (one: (typeof answers)[number]) => number) =>
    answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length;
  return [
    {
      measure: `recall@3, ${of}`,
      value: mean(({ suits, first }) => {
        const wanted = [...suits].filter(([, grade]) => grade === ASK).map(([id]) => id);
        return wanted.filter((id) => first.includes(id)).length / Math.min(PLACES, wanted.length);
      }),
      ...(goal ? { atLeast: 0.9 } : {}),
    },
    {
      measure: `first is a right one, ${of}`,
      value: mean(({ suits, first }) => (suits.get(first[0] ?? '') === ASK ? 1 : 0)),
    },
    {
      measure: `nDCG@3, ${of}`,
      value: mean(({ suits, first }) => {
        const ideal = [...suits.values()].sort((a, b) => b - a).slice(0, PLACES);
        return gain(first.map((id) => suits.get(id) ?? 0)) / gain(ideal);
      }),
    },
  ];
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);

const requestOf = (question: Question) => ({
  consultationId: question.id,
  requesterType: question.type,
  title: question.input.title,
  text: question.input.body,
  themes: question.input.themes,
  organisation: question.input.organisation ?? null,
  industry: null,
  municipality: null,
  methods: [],
});
