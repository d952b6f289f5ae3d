import fc from 'fast-check';
import type { ActFact, AnswerFact, CaseFact } from '../../server/kpi/domain/cells.js';

/** One thing that happens at the desk, to the case of that number (by its place). */
export type Step =
  | { kind: 'submit'; day: number; requester: string; content: string | null; themes: string[] }
  | { kind: 'classify'; at: number; content: string | null; themes: string[] }
  | { kind: 'spam' | 'erase' | 'reopen'; at: number }
  | { kind: 'end' | 'take' | 'report'; at: number; day: number }
  | { kind: 'answer'; at: number; choice: string | null }
  | { kind: 'merge'; at: number; into: number }
  | { kind: 'close'; period: string };

export const PERIODS = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', 'FY2025', 'FY2026'];
const START = Date.UTC(2025, 11, 1, -9);
const DAY = 24 * 60 * 60 * 1000;

/** Days 0–150 fall on 1 December 2025 to 30 April 2026, around the end of the fiscal year. */
export const onDay = (day: number): Date => new Date(START + day * DAY + (DAY - 1_000));

const at = fc.nat(11);
const day = fc.integer({ min: 0, max: 150 });
const content = fc.constantFrom('information', 'problem', null);
const themes = fc.uniqueArray(fc.constantFrom('1-1', '2-8', '3-2'), { maxLength: 2 });
const submit = fc.record({
  kind: fc.constant('submit' as const),
  day,
  requester: fc.constantFrom('business', 'citizen'),
  content,
  themes,
});

export const steps = fc.array(
  fc.oneof(
    submit,
    submit,
    fc.record({ kind: fc.constant('classify' as const), at, content, themes }),
    fc.record({ kind: fc.constantFrom('spam' as const, 'erase' as const, 'reopen' as const), at }),
    fc.record({
      kind: fc.constantFrom('end' as const, 'take' as const, 'report' as const),
      at,
      day,
    }),
    fc.record({
      kind: fc.constant('answer' as const),
      at,
      choice: fc.constantFrom('useful', 'not_useful', null),
    }),
    fc.record({ kind: fc.constant('merge' as const), at, into: at }),
    fc.record({ kind: fc.constant('close' as const), period: fc.constantFrom(...PERIODS) }),
  ),
  { maxLength: 40 },
);

/** A case as the other rooms know it. */
export interface Story {
  fact: CaseFact;
  spam: boolean;
  acts: ActFact[];
  answers: AnswerFact[];
}

/** What a step does to the stories; gives the number of the case it touched, if any. */
export function happen(stories: Story[], step: Step): number | null {
  if (step.kind === 'close') return null;
  if (step.kind === 'submit') {
    const { requester, content: contentType } = step;
    const fact = {
      receivedAt: onDay(step.day),
      requesterType: requester,
      contentType,
      themes: step.themes,
      municipality: null,
      channel: 'web',
      supportEndedAt: null,
    };
    return stories.push({ fact, spam: false, acts: [], answers: [] }) - 1;
  }
  if (stories.length === 0) return null;
  const number = step.at % stories.length;
  const story = stories[number]!;
  const { fact } = story;
  switch (step.kind) {
    case 'classify':
      story.fact = { ...fact, contentType: step.content, themes: step.themes };
      break;
    case 'spam':
      story.spam = !story.spam;
      break;
    case 'end':
      story.fact = { ...fact, supportEndedAt: onDay(step.day) };
      story.answers.push({
        supportType: 'consultation',
        supportEndedAt: onDay(step.day),
        choice: null,
      });
      break;
    case 'take':
      story.acts.push({ act: 'taken', engagementKind: 'advice', at: onDay(step.day) });
      break;
    case 'report':
      story.acts.push({ act: 'reported', engagementKind: 'advice', at: onDay(step.day) });
      break;
    case 'answer':
      // Late or changed: whenever it comes, it counts where the support ended.
      story.answers = story.answers.map((answer) => ({ ...answer, choice: step.choice }));
      break;
    case 'reopen':
      // Taken up again before anybody answered: the old question is superseded.
      story.answers = story.answers.filter(({ choice }) => choice !== null);
      break;
    case 'merge': {
      const other = stories[step.into % stories.length]!;
      if (other === story) break;
      other.answers.push(...story.answers);
      other.acts.push(...story.acts);
      story.spam = true;
      break;
    }
    case 'erase':
      // People and words go; the statistical row stays.
      break;
  }
  return number;
}
