import type { ContentType, RequesterType } from './types.js';

export interface TimelineEntry {
  id: string;
  at: string;
  kind: string;
  actorKind: string;
  actorName: string | null;
  text: string;
}
export interface Hearing {
  version: number;
  problem: string;
  goal: string;
  constraints: string;
  firstAdvice: string;
  authorName: string;
  createdAt: string;
}

/** A best guess with its evidence (the matched words). `confidence` lies in [0, 1]. */
export interface Guess<T extends string = string> {
  value: T;
  confidence: number;
  evidence: string[];
  needsReview: boolean;
}
export interface TriageChoice {
  requesterType: RequesterType;
  contentType: ContentType;
  themes: string[];
}
export interface Triage {
  requesterType: Guess<RequesterType>;
  contentType: Guess<ContentType>;
  themes: Guess[];
  modelVersion: string;
  confirmed: (TriageChoice & { at: string; byName: string }) | null;
}

/** Each part lies in [0, 1]; the score is their weighted sum. */
export type ScoreParts = Record<string, number>;
export interface Candidate {
  supporterId: string;
  name: string;
  score: number;
  parts: ScoreParts;
  reasons: string[];
  sentence?: string;
}
export interface Shortlist {
  items: Candidate[];
  excluded: { supporterId: string; name: string; reason: string }[];
  verdict: 'suits' | 'none';
  weightsVersion: string;
  rankedAt?: string;
}

export interface AdviceReport {
  id: string;
  state: 'draft' | 'submitted';
  situation: string;
  advice: string;
  nextSteps: string;
  materials: string;
  minutesSpent: number | null;
  metOn: string | null;
  method: string | null;
  submittedAt: string | null;
}
export interface Engagement {
  id: string;
  consultationId: string;
  supporterId: string;
  supporterName: string;
  supporterAffiliation: string | null;
  kind: 'advice' | 'lecture' | 'information';
  state: string;
  offeredAt: string | null;
  deadline: string | null;
  decidedAt: string | null;
  declineReason: string | null;
  declineComment: string | null;
  note: string | null;
  version: number;
  report: AdviceReport | null;
}
export type Visibility = 'everyone' | 'support' | 'staff';
export interface Message {
  id: string;
  at: string;
  authorKind: 'staff' | 'supporter' | 'requester' | 'system';
  authorName: string;
  visibility: Visibility;
  body: string;
}
