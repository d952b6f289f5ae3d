import type { EngagementKind } from './vocabulary.js';

/** What the rules look at. `state` is the consultation's. */
export interface OfferSituation {
  state: string;
  kind: EngagementKind;
  heard: boolean;
  mayShare: boolean;
  alreadyOffered: boolean;
}

export interface Obstacle {
  code: 'not-open-for-offers' | 'consent-needed' | 'hearing-needed' | 'already-offered';
  /** Japanese: why not, and what to do. */
  detail: string;
}

const OFFERED_FROM: readonly string[] = ['hearing', 'matching', 'advising'];

/**
 * Why no offer can be made now, or null. DESIGN §10: nothing is shown to a supporter without the
 * requester's consent. Issue 4 point 3: a hearing comes first, except for plain information, which may
 * be asked for straight from `received`.
 */
export function offerObstacleIn(situation: OfferSituation): Obstacle | null {
  const { state, kind, heard, mayShare, alreadyOffered } = situation;
  const fresh = state === 'received';
  if (!fresh && !OFFERED_FROM.includes(state)) return NOT_OPEN(state);
  if (!mayShare) return CONSENT_NEEDED;
  if (!heard && kind !== 'information') return HEARING_NEEDED;
  if (alreadyOffered) return ALREADY_OFFERED;
  return null;
}

const NOT_OPEN = (state: string): Obstacle => ({
  code: 'not-open-for-offers',
  detail:
    state === 'awaiting_requester'
      ? '相談者の返事を待っています。返事を受け取ってから打診してください。'
      : 'このご相談は打診できる状態ではありません。支援を続けるときは、先に状態を戻してください。',
});

const CONSENT_NEEDED: Obstacle = {
  code: 'consent-needed',
  detail:
    '相談者が「登録者に内容を伝えること」に同意していないため、打診できません。相談者に同意をお願いするか、職員が回答してください。',
};

const HEARING_NEEDED: Obstacle = {
  code: 'hearing-needed',
  detail:
    '聞き取り（問題・目標・制約）がまだ記録されていません。記録してから打診してください。情報提供だけをお願いするときは、種類を「情報提供」にしてください。',
};

const ALREADY_OFFERED: Obstacle = {
  code: 'already-offered',
  detail: 'この登録者にはすでに打診しています。返事をお待ちください。',
};
