import type { Figure } from '../bench/figures.js';
import { calibrationError } from '../../server/triage/domain/calibration.js';
import { accuracy, judged, macroF1 } from '../../server/triage/domain/measures.js';
import type { Answer } from '../../server/triage/domain/measures.js';
import type { Axis } from '../../server/triage/domain/rules.js';
import type { Guesses } from './keywords.js';
import type { Question } from './read-set.js';

export type Answers = Readonly<Record<Axis, readonly Answer[]>>;

/** Puts what somebody said of every question beside the labels; cases not about DX have no theme. */
export function answersOf(
  questions: readonly Question[],
  say: (question: Question) => Guesses,
): Answers {
  const said = questions.map((question) => ({ question, guesses: say(question) }));
  const answer = (truth: string, { value, confidence }: Guesses[Axis]): Answer => ({
    truth,
    said: value,
    confidence,
  });
  return {
    requesterType: said.map(({ question, guesses }) =>
      answer(question.type, guesses.requesterType),
    ),
    contentType: said.map(({ question, guesses }) => answer(question.content, guesses.contentType)),
    themes: said
      .filter(({ question }) => question.themes.length > 0)
      .map(({ question, guesses }) => answer(question.themes[0] ?? '', guesses.themes)),
  };
}

const NAMES: Readonly<Record<Axis, string>> = {
  requesterType: 'requester type',
  contentType: 'content type',
  themes: 'main theme',
};

/** Every figure of one way of categorising. The goal is on calibration only where one is set. */
export function figuresOf(answers: Answers, of: string, goal?: number): Figure[] {
  const all = [...answers.requesterType, ...answers.contentType, ...answers.themes];
  return [
    ...(Object.keys(NAMES) as Axis[]).map((axis) => ({
      measure: `macro-F1 ${NAMES[axis]}, ${of}`,
      value: macroF1(answers[axis]),
    })),
    { measure: `accuracy main theme, ${of}`, value: accuracy(answers.themes) },
    {
      measure: `calibration error, ${of}`,
      value: calibrationError(judged(all)),
      ...(goal === undefined ? {} : { atMost: goal }),
    },
    ...(Object.keys(NAMES) as Axis[]).map((axis) => ({
      measure: `  of it: ${NAMES[axis]}`,
      value: calibrationError(judged(answers[axis])),
    })),
  ];
}

/** The share of cases whose first theme is any of the right ones. */
export function anyRight(
  questions: readonly Question[],
  say: (question: Question) => Guesses,
): number {
  const themed = questions.filter(({ themes }) => themes.length > 0);
  const right = themed.filter((question) => question.themes.includes(say(question).themes.value));
  return right.length / themed.length;
}
