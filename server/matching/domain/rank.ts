import type { ConceptFinder } from '../../text/concept-finder.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import { bagOf } from './bag.js';
import { exclusion, nameKey } from './filters.js';
import type { PastCases } from './past-cases.js';
import type { ProfileIndex } from './profile-index.js';
import { reasonsOf, sentenceOf } from './reasons.js';
import { scoreOf } from './score.js';
import type { ScoreInput } from './score.js';
import { tagsOf } from './tags.js';
import type { Circumstances, Excluded, Request, ScoreParts, Shortlist } from './types.js';
import { EXCLUDED_LISTED, LISTED, WEIGHTS } from './weights.js';

export interface Ranker {
  readonly finder: ConceptFinder;
  readonly affinity: ThemeAffinity;
  readonly profiles: ProfileIndex;
  readonly pastCases: PastCases;
  readonly prefecture: string;
  readonly themeName: (code: string) => string;
}

const IDLE = { active: 0, thisMonth: 0 };
const UNANSWERED = { answers: 0, positive: 0 };

/**
 * Ranks all supporters for one case: hard filters first, each with its reason, then the absolute
 * score with its parts. Everybody is scored; reasons are written for the listed ones only. Equal
 * scores are ordered by name, so that the same input always gives the same list.
 */
export function rank(ranker: Ranker, request: Request, known: Circumstances): Shortlist {
  const { finder, affinity, profiles, prefecture } = ranker;
  const bag = bagOf(finder, request.title, request.text, WEIGHTS.titleAgain);
  const asked = tagsOf(request.themes, bag.mentions, request.requesterType, affinity);
  const likenessOf = profiles.compare(bag, asked);
  const experienceOf = ranker.pastCases.compare(bag);

  const asking = nameKey(request.organisation ?? '');

  const excluded: Excluded[] = [];
  const scored: {
    entry: Parameters<typeof reasonsOf>[0]['entry'];
    input: ScoreInput;
    score: number;
    parts: ScoreParts;
  }[] = [];
  for (const entry of profiles.entries()) {
    const { profile } = entry;
    const workload = known.workloads.get(profile.id) ?? IDLE;
    const { names } = entry;
    const { refusals } = known;
    const context = { names, asking, workload, refusals, prefecture };
    const reason = exclusion(profile, request, context);
    if (reason !== null) {
      excluded.push({ supporterId: profile.id, name: profile.name, reason });
      continue;
    }
    const input: ScoreInput = {
      profile,
      request,
      likeness: likenessOf(profile.id),
      experience: experienceOf(profile.id),
      workload,
      satisfaction: known.satisfaction.get(profile.id) ?? UNANSWERED,
      prefecture,
    };
    scored.push({ entry, input, ...scoreOf(input) });
  }
  scored.sort((a, b) => b.score - a.score || compare(a.input.profile, b.input.profile));

  const mentions = [...bag.mentions].sort(
    (a, b) => (bag.concepts.get(b.concept.id) ?? 0) - (bag.concepts.get(a.concept.id) ?? 0),
  );
  const items = scored.slice(0, LISTED).map(({ entry, input, score, parts }) => {
    const told = { ...ranker, ...input, entry, mentions, asked, parts };
    return {
      supporterId: entry.profile.id,
      name: entry.profile.name,
      score: round(score),
      parts: roundParts(parts),
      reasons: reasonsOf(told),
      sentence: sentenceOf(told),
    };
  });
  return {
    items,
    excluded: excluded.slice(0, EXCLUDED_LISTED),
    verdict: scored.some(({ parts }) => parts.fit >= WEIGHTS.suitsFrom) ? 'suits' : 'none',
    weightsVersion: WEIGHTS.version,
  };
}

function compare(a: { name: string; id: string }, b: { name: string; id: string }): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function roundParts(parts: ScoreParts): ScoreParts {
  return {
    fit: round(parts.fit),
    load: round(parts.load),
    satisfaction: round(parts.satisfaction),
    availability: round(parts.availability),
    region: round(parts.region),
    cosine: round(parts.cosine),
    tags: round(parts.tags),
    neighbours: round(parts.neighbours),
  };
}
