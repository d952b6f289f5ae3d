import type { FileItem } from './files/view.js';
/** A message as its reader sees it. */
export interface MessageView {
  id: string;
  at: Date;
  /** Null for the desk, which speaks to requesters with one voice. */
  authorName: string | null;
  /** Written by the reader. */
  mine: boolean;
  body: string;
  /** Came by mail of somebody else, and no trusted server confirmed from whom. */
  unconfirmed: boolean;
  /** Read by supporters and the desk, and not by the requester. */
  hidden: boolean;
  files: readonly Pick<FileItem, 'id' | 'name' | 'state' | 'warnings'>[];
}

/** A submitted advice report, as the requester reads it. */
export interface AdviceView {
  id: string;
  supporterName: string;
  situation: string;
  advice: string;
  nextSteps: string;
  materials: string;
  metOn: Date | null;
}

/** The survey as it is embedded in the tracking page. */
export interface SurveyForm {
  path: string;
  choices: readonly { value: string; label: string }[];
  current: string | null;
}

/** One case, as its requester sees it. No name of staff, nothing internal. */
export interface CaseView {
  path: string;
  receiptNumber: string;
  title: string;
  body: string;
  state: string;
  /** The state the step bar shows: where a waiting case was before. */
  stage: string;
  receivedAt: Date;
  replyBy: Date | null;
  messages: readonly MessageView[];
  advice: readonly AdviceView[];
  survey: SurveyForm | null;
  /** How many there are or were: the meetings have a page of their own. */
  meetings: number;
  mayWrite: boolean;
  mayWithdraw: boolean;
  rights: CaseRights;
}

/** What the requester can still ask for about their own data. */
export interface CaseRights {
  /** Whether supporters may see the case; it can be taken back. */
  sharing: boolean;
  erasureRequested: boolean;
}

/** The stages of the step bar, in plain words; several states share a stage. */
export const STAGES = ['received', 'hearing', 'matching', 'advising', 'answered'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Where a state stands on the step bar: the stage, or null for the ways off the road
 * (withdrawn, referred …), which have no bar. `closed` is past the last stage.
 */
export function stageOf(state: string): Stage | 'finished' | null {
  if (state === 'closed') return 'finished';
  return STAGES.find((stage) => stage === state) ?? null;
}

/** What has just happened, told at the top of the page. */
export type CaseNotice = 'case.sent' | 'case.withdrawn' | 'rights.stopped' | 'rights.eraseAsked';
