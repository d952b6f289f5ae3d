import { readFileSync } from 'node:fs';
import type { Categoriser } from '../../server/triage/domain/categoriser.js';
import { bestTemperature } from '../../server/triage/domain/calibration.js';
import { likelihoodOf, likeliest, tempered } from '../../server/triage/domain/distribution.js';
import { answerOf, textFor } from '../../server/triage/domain/learned-model.js';
import { AXES } from '../../server/triage/domain/rules.js';
import type { Axis } from '../../server/triage/domain/rules.js';
import type { TriageInput } from '../../server/triage/domain/suggestion.js';
import { trainOn } from '../../server/triage/domain/train.js';
import type { LabelledCase } from '../../server/triage/domain/train.js';
import { CONSULTATIONS } from '../matching/fixtures/consultations.js';
import { MORE_CONSULTATIONS } from '../matching/fixtures/more-consultations.js';
import { UNSEEN_CONSULTATIONS } from '../matching/fixtures/unseen-consultations.js';
import type { Guesses } from './keywords.js';
import type { Question } from './read-set.js';

/** A question with its labels, as training wants it. */
export function labelled(question: Question, categoriser: Categoriser): LabelledCase {
  const { id, input, type, content, themes } = question;
  return {
    id,
    labels: { requesterType: type, contentType: content, themes: themes[0] ?? null },
    texts: textsOf(input),
    rules: categoriser.rulesOf(input),
  };
}

/** Every labelled case outside the set: the demo's, and the invented ones the lexicon was first made with. */
export function otherCases(categoriser: Categoriser): LabelledCase[] {
  const written = [...CONSULTATIONS, ...MORE_CONSULTATIONS, ...UNSEEN_CONSULTATIONS];
  return [
    ...demoCases(categoriser),
    ...written.map(({ id, type, organisation, title, body, content, themes }): LabelledCase => {
      const input = {
        requesterType: type,
        organisation,
        contentType: null,
        themes: [],
        title,
        body,
      };
      return {
        id,
        labels: { requesterType: type, contentType: content, themes: themes[0] ?? null },
        texts: textsOf(input),
        rules: categoriser.rulesOf(input),
      };
    }),
  ];
}

/** The demo's cases with what their record says: other texts, labelled by others. */
function demoCases(categoriser: Categoriser): LabelledCase[] {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`centres/mie/demo/${name}.json`, 'utf8'));
  const { answered, open } = read('current') as { answered: DemoCase[]; open: DemoCase[] };
  const cases = [...(read('published') as DemoCase[]), ...answered, ...open];
  return cases
    .filter(({ contentType }) => contentType !== null)
    .map((demoCase, i): LabelledCase => {
      // Labels are what is asked for: the person is taken to have ticked nothing but who they are.
      const input = { ...demoCase, contentType: null, themes: [] };
      return {
        id: `demo-${String(i)}`,
        labels: {
          requesterType: demoCase.requesterType,
          contentType: demoCase.contentType,
          themes: demoCase.themes[0] ?? null,
        },
        texts: textsOf(input),
        rules: categoriser.rulesOf(input),
      };
    });
}

type DemoCase = Omit<TriageInput, 'contentType'> & { contentType: string | null };

const FOLDS = 5;

/**
 * What the desk would have after confirming cases like these: five times, a model trained and calibrated
 * on four fifths answers the last fifth, which it has never seen.
 */
export async function crossValidated(
  questions: readonly Question[],
  categoriser: Categoriser,
  fallback: Readonly<Record<Axis, number>>,
): Promise<Map<string, Guesses>> {
  const cases = questions.map((question) => labelled(question, categoriser));
  const answers = new Map<string, Guesses>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const axes = await trainOn(
      cases.filter((_, i) => i % FOLDS !== fold),
      fallback,
      () => Promise.resolve(),
    );
    for (const [i, { id, rules, texts }] of cases.entries()) {
      if (i % FOLDS !== fold) continue;
      const say = (axis: Axis) => likeliest(answerOf(axes[axis], rules[axis], texts[axis]));
      answers.set(id, {
        requesterType: say('requesterType'),
        contentType: say('contentType'),
        themes: say('themes'),
      });
    }
  }
  return answers;
}

/** The temperatures that make the rules' confidence truest on these cases. */
export function temperaturesOf(cases: readonly LabelledCase[]): Record<Axis, number> {
  const entries = AXES.map((axis) => {
    const labelledCases = cases.filter(({ labels }) => labels[axis] !== null);
    const best = bestTemperature((temperature) =>
      labelledCases.map(({ rules, labels }) =>
        likelihoodOf(tempered(rules[axis], temperature), labels[axis] ?? ''),
      ),
    );
    return [axis, best] as const;
  });
  return Object.fromEntries(entries) as Record<Axis, number>;
}

function textsOf(input: TriageInput): Record<Axis, string> {
  return Object.fromEntries(AXES.map((axis) => [axis, textFor(axis, input)])) as Record<
    Axis,
    string
  >;
}
