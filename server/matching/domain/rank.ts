import type { ConceptFinder, ConceptMention } from '../../text/concept-finder.js';
import type { ThemeAffinity } from '../../text/theme-affinity.js';
import { bagOf } from './bag.js';
import type { Bag } from './bag.js';
import { liftOf } from './exploration.js';
import { exclusion, organisationKeys } from './filters.js';
import { missingExpertise } from './missing-expertise.js';
import type { PastCases } from './past-cases.js';
import type { ProfileIndex } from './profile-index.js';
import type { ReadProfile } from './read-profile.js';
import { reasonsOf, sentenceOf } from './reasons.js';
import { scoreOf } from './score.js';
import type { ScoreInput } from './score.js';
import { tagsOf } from './tags.js';
import type { Tags } from './tags.js';
import type { Circumstances, Excluded, Pins, Request, Shortlist, ShortlistItem } from './types.js';
import { EXCLUDED_LISTED, LISTED } from './weights.js';

export interface Ranker {
  readonly finder: ConceptFinder;
  readonly affinity: ThemeAffinity;
  readonly profiles: ProfileIndex;
  readonly pastCases: PastCases;
  /** Code that stands for the whole prefecture. */
  readonly prefecture: string;
  readonly themeName: (code: string) => string;
}

interface Scored {
  readonly entry: ReadProfile;
  readonly input: ScoreInput;
  readonly score: number;
  readonly fit: number;
}

const IDLE = { active: 0, thisMonth: 0 };
const UNANSWERED = { answers: 0, positive: 0 };

/** A case as it was understood. */
interface Question {
  readonly bag: Bag;
  readonly tags: Tags;
  /** The weightiest first. */
  readonly mentions: readonly ConceptMention[];
}

/**
 * Ranks all supporters for one case: hard filters first, each with its reason, then the absolute
 * score with its parts. Everybody is scored; parts and reasons are written for the listed ones only.
 * Equal scores are ordered by name, so that the same input always gives the same list.
 */
export function rank(ranker: Ranker, request: Request, circumstances: Circumstances): Shortlist {
  const { weights, pins = NO_PINS } = circumstances;
  const asked = understand(ranker, request, circumstances);
  const { candidates, excluded } = filter(ranker, request, circumstances);
  const { scored, suits } = scoreAll(ranker, request, circumstances, candidates, asked);
  return {
    items: inOrder(ranker, best(scored, pins), request, circumstances).map(
      ({ one, usualPlace }) => ({
        ...describe(ranker, one, asked),
        pinned: pins.get(one.entry.profile.id) ?? null,
        usualPlace,
      }),
    ),
    excluded: excluded.slice(0, EXCLUDED_LISTED),
    verdict: suits ? 'suits' : 'none',
    missing: suits ? [] : missingFor(ranker, request, asked, candidates),
    weightsVersion: weights.version,
  };
}

const NO_PINS: Pins = new Map();

function missingFor(
  { profiles, themeName }: Ranker,
  { themes }: Request,
  { mentions }: Question,
  candidates: readonly number[],
) {
  const entries = profiles.entries();
  const able = candidates.flatMap((at) => entries[at] ?? []);
  return missingExpertise(mentions, able, themes, themeName);
}

/** Everybody's score for one case, unlisted, and who cannot be asked and why. */
export function scores(
  ranker: Ranker,
  request: Request,
  circumstances: Circumstances,
): { scores: Map<string, number>; excluded: Excluded[] } {
  const asked = understand(ranker, request, circumstances);
  const { candidates, excluded } = filter(ranker, request, circumstances);
  const { scored } = scoreAll(ranker, request, circumstances, candidates, asked);
  const byId = scored.map(({ entry, score }) => [entry.profile.id, round(score)] as const);
  return { scores: new Map(byId), excluded };
}

function understand(ranker: Ranker, request: Request, { weights }: Circumstances): Question {
  const bag = bagOf(ranker.finder, request.title, request.text, weights.titleAgain);
  const tags = tagsOf(request.themes, bag.mentions, request.requesterType, ranker.affinity);
  const strengthOf = ({ concept }: ConceptMention) => bag.concepts.get(concept.id) ?? 0;
  const mentions = [...bag.mentions].sort((a, b) => strengthOf(b) - strengthOf(a));
  return { bag, tags, mentions };
}

/** Who can be asked at all (by position), and why the others cannot. */
function filter({ profiles, prefecture }: Ranker, request: Request, circumstances: Circumstances) {
  const asking = organisationKeys(request.organisation ?? '');
  const { refusals } = circumstances;
  const candidates: number[] = [];
  const excluded: Excluded[] = [];
  profiles.entries().forEach(({ profile, names }, at) => {
    const workload = circumstances.workloads.get(profile.id) ?? IDLE;
    const reason = exclusion(profile, request, {
      names,
      requesterNames: asking,
      workload,
      refusals,
      prefecture,
    });
    if (reason === null) candidates.push(at);
    else excluded.push({ supporterId: profile.id, name: profile.name, reason });
  });
  return { candidates, excluded: excluded.sort((a, b) => byName(a, b)) };
}

function scoreAll(
  { profiles, pastCases, prefecture }: Ranker,
  request: Request,
  circumstances: Circumstances,
  candidates: readonly number[],
  asked: Question,
): { scored: Scored[]; suits: boolean } {
  const entries = profiles.entries();
  const { weights, exceptPast } = circumstances;
  const { cosine, tags } = profiles.compare(asked.bag, asked.tags, weights.concepts);
  const experienceOf = pastCases.compare(asked.bag, weights, exceptPast);
  let suits = false;
  const scored = candidates.flatMap((at): Scored[] => {
    const entry = entries[at];
    if (entry === undefined) return [];
    const { profile } = entry;
    const input: ScoreInput = {
      profile,
      request,
      likeness: { cosine: cosine[at] ?? 0, tags: tags[at] ?? 0 },
      experience: experienceOf(profile.id),
      workload: circumstances.workloads.get(profile.id) ?? IDLE,
      satisfaction: circumstances.satisfaction.get(profile.id) ?? UNANSWERED,
      prefecture,
      weights,
    };
    const { score, parts } = scoreOf(input);
    suits ||= parts.fit >= weights.suitsFrom;
    return [{ entry, input, score, fit: parts.fit }];
  });
  return { scored, suits };
}

/** The listed ones in order. Sorting ten thousand objects takes longer than scoring them: cut first. */
function best(scored: readonly Scored[], pins: Pins): Scored[] {
  const pinned = ({ entry }: Scored) => pins.has(entry.profile.id);
  const scores = Float64Array.from(scored, ({ score }) => score).sort();
  const cut = scores[Math.max(0, scores.length - LISTED)] ?? 0;
  return scored
    .filter((scored) => scored.score >= cut || pinned(scored))
    .sort(
      (a, b) =>
        Number(pinned(b)) - Number(pinned(a)) || b.score - a.score || byName(named(a), named(b)),
    )
    .slice(0, LISTED);
}

/** The list as it is shown: perhaps with one new supporter a few places up. */
function inOrder(
  { pastCases }: Ranker,
  listed: readonly Scored[],
  { consultationId }: Request,
  { weights, pins = NO_PINS, exceptPast }: Circumstances,
): { one: Scored; usualPlace: number | null }[] {
  const order = listed.map((scored) => ({ one: scored, usualPlace: null as number | null }));
  const explorable = listed.map(({ entry: { profile }, input, fit }) => ({
    supporterId: profile.id,
    fit,
    isNew:
      input.workload.active + input.workload.thisMonth + input.satisfaction.answers === 0 &&
      !pastCases.helped(profile.id, exceptPast),
    pinned: pins.has(profile.id),
  }));
  const lift = liftOf(explorable, consultationId, weights);
  if (lift === null) return order;
  const [moved] = order.splice(lift.from, 1);
  if (moved) order.splice(lift.to, 0, { one: moved.one, usualPlace: lift.from + 1 });
  return order;
}

function describe(
  { themeName }: Ranker,
  { entry, input }: Scored,
  { mentions, tags }: Question,
): Omit<ShortlistItem, 'pinned' | 'usualPlace'> {
  const { score, parts } = scoreOf(input);
  const { suitsFrom } = input.weights;
  const told = { ...input, themeName, entry, mentions, asked: tags, parts, suitsFrom };
  return {
    supporterId: entry.profile.id,
    name: entry.profile.name,
    score: round(score),
    parts: {
      fit: round(parts.fit),
      load: round(parts.load),
      satisfaction: round(parts.satisfaction),
      availability: round(parts.availability),
      region: round(parts.region),
      cosine: round(parts.cosine),
      tags: round(parts.tags),
      neighbours: round(parts.neighbours),
    },
    reasons: reasonsOf(told),
    sentence: sentenceOf(told),
  };
}

const named = ({ entry: { profile } }: Scored) => ({ supporterId: profile.id, name: profile.name });

function byName(
  a: { name: string; supporterId: string },
  b: { name: string; supporterId: string },
): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.supporterId < b.supporterId ? -1 : 1;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
