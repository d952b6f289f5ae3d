import { canMeetRemotely, methodsInCommon, serves } from './filters.js';
import type { Experience } from './past-cases.js';
import type { Profile, Request, Satisfaction, ScoreParts, Workload } from './types.js';
import type { Weights } from './weights.js';

/** Going there is best, helping from afar is nearly as good, and not stated lies between. */
const REGION = { serves: 1, unstated: 0.8, remote: 0.7 };

export interface ScoreInput {
  readonly profile: Profile;
  readonly request: Request;
  /** How near the profile is to the case, by its text and by its tags, each 0–1. */
  readonly likeness: { readonly cosine: number; readonly tags: number };
  readonly experience: Experience;
  readonly workload: Workload;
  readonly satisfaction: Satisfaction;
  readonly prefecture: string;
  readonly weights: Weights;
}

/** The score and what it is made of. Absolute: it does not depend on who else is ranked. */
export function scoreOf(input: ScoreInput): { score: number; parts: ScoreParts } {
  const { likeness, experience, weights } = input;
  const of = weights.fit;
  // Experience can only help: an unlike case does not make an expert of something else worse.
  const cosine = Math.max(likeness.cosine, (likeness.cosine + experience.cosine) / 2);
  const known = (of.cosine * cosine + of.tags * likeness.tags) / (of.cosine + of.tags);
  const neighbours = expected(experience, known, weights);
  const fit = of.cosine * cosine + of.tags * likeness.tags + of.neighbours * neighbours;
  const parts: ScoreParts = {
    fit,
    load: loadPart(input.profile, input.workload),
    satisfaction: satisfactionPart(input.satisfaction, weights),
    availability: availabilityPart(input.profile, input.request),
    region: regionPart(input),
    cosine,
    tags: likeness.tags,
    neighbours,
  };
  // Written out: this is the innermost loop of ranking.
  const share = weights.score;
  const score =
    share.fit * parts.fit +
    share.load * parts.load +
    share.satisfaction * parts.satisfaction +
    share.availability * parts.availability +
    share.region * parts.region;
  return { score, parts };
}

/**
 * What to expect of alike cases: how they went, held back towards what the profile promises while
 * there are few. A new supporter gets what the profile promises, not zero.
 */
function expected(
  { neighbours, alike }: Experience,
  promised: number,
  { neighbourWeight }: Weights,
): number {
  if (neighbours === null) return promised;
  return (alike * neighbours + neighbourWeight * promised) / (alike + neighbourWeight);
}

/** The free share of what they can take, at once and this month, whichever is scarcer. */
function loadPart(profile: Profile, { active, thisMonth }: Workload): number {
  const atOnce = 1 - active / Math.max(profile.capacityAtOnce, 1);
  const month = 1 - thisMonth / Math.max(profile.capacityMonthly, 1);
  return Math.max(0, Math.min(atOnce, month));
}

/** Bayesian mean of positive answers: few answers move it little. */
export function satisfactionPart(
  { answers, positive }: Satisfaction,
  { satisfactionPrior: prior, satisfactionWeight: m }: Weights,
): number {
  return (positive + m * prior) / (answers + m);
}

/** The share of the wished methods they offer. */
function availabilityPart(profile: Profile, request: Request): number {
  if (request.methods.length === 0) return 1;
  return methodsInCommon(profile, request).length / request.methods.length;
}

function regionPart({ profile, request, prefecture }: ScoreInput): number {
  if (profile.regions.length === 0) return REGION.unstated;
  if (serves(profile, request, prefecture)) return REGION.serves;
  return canMeetRemotely(profile, request) ? REGION.remote : 0;
}
