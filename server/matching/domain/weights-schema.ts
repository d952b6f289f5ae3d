import { z } from 'zod';
import { FIRST_WEIGHTS, FIT_SHARES, SCORE_SHARES } from './weights.js';
import type { Weights } from './weights.js';

const share = z.number().min(0).max(1);
const ROUNDING = 0.0005;

/** Shares by name that make up a whole. */
const sharesOf = <Name extends string>(names: readonly Name[]) =>
  z
    .strictObject(
      Object.fromEntries(names.map((name) => [name, share])) as Record<Name, typeof share>,
    )
    .refine(
      (shares) =>
        Math.abs(
          Object.values(shares as Record<string, number>).reduce((sum, one) => sum + one, 0) - 1,
        ) <= ROUNDING,
      '合計が1（100％）になるように入力してください。',
    );

/** What the desk may change of the weights; how past cases are compared stays as measured. */
export const EditableWeights = z
  .strictObject({
    score: sharesOf(SCORE_SHARES),
    fit: sharesOf(FIT_SHARES),
    concepts: share,
    titleAgain: z.number().min(0).max(3),
    satisfactionPrior: share,
    satisfactionWeight: z.number().min(0).max(50),
    suitsFrom: share,
    exploration: z.strictObject({ on: z.boolean(), margin: z.number().min(0).max(0.2) }),
  })
  .meta({ id: 'RankingWeightsValues' });
export type EditableWeights = z.output<typeof EditableWeights>;

/** A whole version from what was edited. */
export const weightsOf = (version: string, edited: EditableWeights): Weights => ({
  ...FIRST_WEIGHTS,
  ...edited,
  version,
});

/** What can be edited of a version. */
export const editableOf = (weights: Weights): EditableWeights => ({
  score: { ...weights.score },
  fit: { ...weights.fit },
  concepts: weights.concepts,
  titleAgain: weights.titleAgain,
  satisfactionPrior: weights.satisfactionPrior,
  satisfactionWeight: weights.satisfactionWeight,
  suitsFrom: weights.suitsFrom,
  exploration: { ...weights.exploration },
});

/** The next name in a month: `2026-11-2` after `2026-11-1`. @param month e.g. `2026-11` */
export function nextVersion(month: string, versions: readonly string[]): string {
  const numbers = versions
    .filter((version) => version.startsWith(`${month}-`))
    .map((version) => Number(version.slice(month.length + 1)));
  return `${month}-${String(Math.max(0, ...numbers) + 1)}`;
}
