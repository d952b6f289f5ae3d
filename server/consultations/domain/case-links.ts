import type { ConsultationState } from './states.js';

export const CASE_LINK_KINDS = ['merge', 'split', 'related'] as const;
export type CaseLinkKind = (typeof CASE_LINK_KINDS)[number];

/** What a case was before it was merged into another; dates as ISO 8601. */
export interface MergedBefore {
  state: ConsultationState;
  waitingFrom: ConsultationState | null;
  replyBy: string | null;
  closedAt: string | null;
  closeReason: string | null;
}

/**
 * Cases that may be merged away: nobody has been helped in them yet, so nothing was counted and no
 * survey asked. A case that has an answer keeps it; it can be linked instead.
 */
export const MERGEABLE: readonly ConsultationState[] = [
  'received',
  'hearing',
  'matching',
  'awaiting_requester',
];

/** Cases others may be merged into. */
const SURVIVING: readonly ConsultationState[] = [...MERGEABLE, 'advising', 'answered'];

export interface CaseToMerge {
  id: string;
  state: ConsultationState;
  waitingFrom: ConsultationState | null;
  mergedInto: string | null;
  emailDigest: string | null;
  phoneDigest: string | null;
}

export type MergeObstacle =
  | 'itself'
  | 'merged'
  | 'survivor-of-others'
  | 'helped'
  | 'survivor-over'
  | 'survivor-merged'
  | 'other-requester';

/** Why the first case cannot become part of the second, or null. */
export function mergeObstacle(
  from: CaseToMerge,
  into: CaseToMerge,
  { sameRequester, survivorOfOthers }: { sameRequester: boolean; survivorOfOthers: boolean },
): MergeObstacle | null {
  if (from.id === into.id) return 'itself';
  if (from.mergedInto !== null) return 'merged';
  if (into.mergedInto !== null) return 'survivor-merged';
  // No chains: a merged case always points to one that is worked on.
  if (survivorOfOthers) return 'survivor-of-others';
  const helped = from.state === 'awaiting_requester' && from.waitingFrom === 'advising';
  if (helped || !MERGEABLE.includes(from.state)) return 'helped';
  if (!SURVIVING.includes(into.state)) return 'survivor-over';
  return sameRequester || isSamePerson(from, into) ? null : 'other-requester';
}

/** Whether mail address or telephone number are the same, as far as known. */
function isSamePerson(caseToMerge: CaseToMerge, other: CaseToMerge): boolean {
  return (
    (caseToMerge.emailDigest !== null && caseToMerge.emailDigest === other.emailDigest) ||
    (caseToMerge.phoneDigest !== null && caseToMerge.phoneDigest === other.phoneDigest)
  );
}

/** What the person who tried is told. */
export const OBSTACLE_SENTENCES: Record<MergeObstacle, string> = {
  itself: '同じ相談です。まとめる先の受付番号をお確かめください。',
  merged: 'この相談は、すでにほかの相談にまとめられています。',
  helped:
    'この相談では支援や回答が始まっているため、まとめられません。件数とアンケートを正しく数えるためです。「関連付ける」をお使いください。',
  'survivor-of-others':
    'この相談には、ほかの相談がまとめられています。まとめる向きを逆にするか、先に取り消してください。',
  'survivor-over':
    'まとめる先の相談は終わっています。先に再開するか、「関連付ける」をお使いください。',
  'survivor-merged':
    'まとめる先の相談も、ほかの相談にまとめられています。残っている方を選んでください。',
  'other-requester':
    '相談者のメールアドレスも電話番号も違います。同じ方だと確かめたときは、その印を付けてください。',
};
