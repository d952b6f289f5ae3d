import type { Missing } from './missing-expertise.js';
import type { Weights } from './weights.js';

/** What ranking reads of a supporter: the profile they gave, nothing else. */
export interface Profile {
  readonly id: string;
  readonly kind: 'adviser' | 'partner';
  readonly name: string;
  readonly affiliation: string;
  readonly headline: string;
  readonly biography: string;
  readonly specialities: readonly string[];
  readonly themes: readonly string[];
  /** Municipality codes, or the prefecture's for all of it; empty: not stated. */
  readonly regions: readonly string[];
  /** Empty: not stated. */
  readonly methods: readonly string[];
  readonly sectors: readonly string[];
  readonly conflicts: readonly string[];
  readonly email: string | null;
  readonly status: 'active' | 'paused' | 'retired';
  readonly capacityMonthly: number;
  readonly capacityAtOnce: number;
}

/** What ranking reads of a case: the question and its circumstances, no contact data. */
export interface Request {
  readonly consultationId: string;
  readonly requesterType: string;
  readonly title: string;
  /** Body, goal, wishes and, once heard, the problem as staff structured it. */
  readonly text: string;
  /** Confirmed, or else chosen by the requester; possibly none. */
  readonly themes: readonly string[];
  readonly organisation: string | null;
  readonly industry: string | null;
  /** null: outside the prefecture. */
  readonly municipality: string | null;
  /** Empty: any. */
  readonly methods: readonly string[];
}

/** What a supporter has on their desk. */
export interface Workload {
  /** Cases offered or under way. */
  readonly active: number;
  /** Cases taken on since the first of the month. */
  readonly thisMonth: number;
  /** While they are away: its last day, `YYYY-MM-DD`. */
  readonly awayUntil?: string;
}

/** What the people a supporter helped answered. */
export interface Satisfaction {
  readonly answers: number;
  /** 役に立った or やや役に立った. */
  readonly positive: number;
}

/** A finished case of a supporter. */
export interface PastCase {
  readonly id: string;
  readonly supporterId: string;
  readonly text: string;
  /** 1 役に立った … 0 役に立たなかった; null: not answered. */
  readonly outcome: number | null;
}

/** Why a supporter is not to be asked about this one case, in Japanese, by supporter. */
export type Refusals = ReadonlyMap<string, string>;

/** Staff's word that a supporter belongs at the head of this case's list: the reason, by supporter. */
export type Pins = ReadonlyMap<string, string>;

/** Everything known besides the profiles. */
export interface Circumstances {
  readonly weights: Weights;
  readonly workloads: ReadonlyMap<string, Workload>;
  readonly satisfaction: ReadonlyMap<string, Satisfaction>;
  readonly refusals: Refusals;
  readonly pins?: Pins;
  /** Past cases that must not count (the case's own, when it is looked at afterwards). */
  readonly exceptPast?: ReadonlySet<string>;
}

/** The parts of a score, each 0–1. */
export interface ScoreParts {
  readonly fit: number;
  readonly load: number;
  readonly satisfaction: number;
  readonly availability: number;
  readonly region: number;
  readonly cosine: number;
  readonly tags: number;
  readonly neighbours: number;
}

export interface ShortlistItem {
  readonly supporterId: string;
  readonly name: string;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly reasons: readonly string[];
  /** One sentence a member of staff would read out. */
  readonly sentence: string;
  /** Why staff put them first; null: they stand where their score puts them. */
  readonly pinned: string | null;
  /** A new supporter shown higher than their score: the place it would give them, from 1; else null. */
  readonly usualPlace: number | null;
}

export interface Excluded {
  readonly supporterId: string;
  readonly name: string;
  readonly reason: string;
}

export interface Shortlist {
  /** Best first, also when nobody suits. */
  readonly items: readonly ShortlistItem[];
  readonly excluded: readonly Excluded[];
  readonly verdict: 'suits' | 'none';
  /** When nobody suits: the expertise that is missing. */
  readonly missing: readonly Missing[];
  readonly weightsVersion: string;
}
