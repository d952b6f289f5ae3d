import { printFigures } from '../bench/figures.js';
import { answersOf, anyRight, figuresOf } from './categorising.js';
import { engine } from './engine.js';
import { byKeywords } from './keywords.js';
import type { Guesses } from './keywords.js';
import { crossValidated, otherCases, temperaturesOf } from './learning.js';
import { measureMatching } from './matching.js';
import { readQuestions } from './read-set.js';
import type { Question } from './read-set.js';

/* `npm run quality`: the frozen, invented set of `tests/quality/set`. Deterministic; asserts nothing. */
const questions = readQuestions();
const { categoriser, ranker, rules, taxonomy } = engine();

const shipped = ({ input }: Question): Guesses => {
  const { requesterType, contentType, themes } = categoriser.suggest(input);
  return { requesterType, contentType, themes: themes[0] ?? { value: '', confidence: 0 } };
};
const keywords = (question: Question) => byKeywords(question, taxonomy);

process.stdout.write(
  `${String(questions.length)} invented consultations, ${categoriser.modelVersion}\n`,
);
printFigures('Categorising, as shipped (nothing confirmed yet)', [
  ...figuresOf(answersOf(questions, shipped), 'rules + lexicon', 0.08),
  { measure: 'first theme is any right one', value: anyRight(questions, shipped) },
]);
printFigures('Categorising, by keywords only', [
  ...figuresOf(answersOf(questions, keywords), 'keywords'),
  { measure: 'first theme is any right one', value: anyRight(questions, keywords) },
]);
printFigures('Matching', measureMatching(ranker, questions));

const NOTHING: Guesses = {
  requesterType: { value: '', confidence: 0 },
  contentType: { value: '', confidence: 0 },
  themes: { value: '', confidence: 0 },
};
const learnt = await crossValidated(questions, categoriser, rules.temperature);
const learned = ({ id }: Question): Guesses => learnt.get(id) ?? NOTHING;
printFigures('Categorising, once such cases are confirmed (5 folds, each judged unseen)', [
  ...figuresOf(answersOf(questions, learned), 'rules + learned', 0.08),
  { measure: 'first theme is any right one', value: anyRight(questions, learned) },
]);
const fitted = temperaturesOf(otherCases(categoriser));
printFigures(
  'Temperatures the labelled cases outside the set ask for (what `triage-rules.json` ships)',
  Object.entries(fitted).map(([measure, value]) => ({ measure, value })),
);
