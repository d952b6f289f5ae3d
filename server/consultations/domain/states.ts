export const CONSULTATION_STATES = [
  'received',
  'hearing',
  'matching',
  'advising',
  'answered',
  'closed',
  'awaiting_requester',
  'referred',
  'withdrawn',
  'spam',
  'out_of_scope',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** Who starts a move: a person at the desk directly, or another use case (an acceptance, a report). */
type Mover = 'staff' | 'case';

export interface Move {
  from: ConsultationState;
  to: ConsultationState;
  by: Mover;
  /** A sentence is asked of whoever makes the move. */
  reasonRequired?: boolean;
  /** What the button says. */
  label: string;
}

const back = (from: ConsultationState): Move => ({
  from: 'awaiting_requester',
  to: from,
  by: 'case',
  label: '相談者から返事があった',
});

const wait = (from: ConsultationState): Move => ({
  from,
  to: 'awaiting_requester',
  by: 'staff',
  label: '相談者の返事を待つ',
});

const withdraw = (from: ConsultationState): Move => ({
  from,
  to: 'withdrawn',
  by: 'staff',
  reasonRequired: true,
  label: '取り下げにする',
});

const refer = (from: ConsultationState): Move => ({
  from,
  to: 'referred',
  by: 'staff',
  reasonRequired: true,
  label: '支援機関へ引き継ぐ',
});

/** The life of a consultation (DESIGN §4). A move that is not listed does not exist. */
export const MOVES: readonly Move[] = [
  { from: 'received', to: 'hearing', by: 'staff', label: '聞き取りを始める' },
  { from: 'received', to: 'spam', by: 'staff', label: '迷惑投稿にする' },
  { from: 'spam', to: 'received', by: 'staff', label: '受付に戻す' },
  {
    from: 'received',
    to: 'out_of_scope',
    by: 'staff',
    reasonRequired: true,
    label: '対象外にする',
  },
  { from: 'hearing', to: 'out_of_scope', by: 'staff', reasonRequired: true, label: '対象外にする' },
  { from: 'hearing', to: 'matching', by: 'staff', label: '担当者を探す' },
  { from: 'hearing', to: 'answered', by: 'case', label: '職員が回答した' },
  { from: 'matching', to: 'hearing', by: 'staff', label: '聞き取りに戻す' },
  { from: 'matching', to: 'advising', by: 'case', label: '担当者が引き受けた' },
  { from: 'advising', to: 'matching', by: 'staff', label: '別の担当者を探す' },
  { from: 'advising', to: 'answered', by: 'case', label: '助言が届いた' },
  {
    from: 'answered',
    to: 'advising',
    by: 'staff',
    reasonRequired: true,
    label: 'まだ解決していない（支援を続ける）',
  },
  { from: 'answered', to: 'closed', by: 'staff', label: '完了にする' },
  { from: 'closed', to: 'hearing', by: 'staff', reasonRequired: true, label: '再開する' },
  { from: 'referred', to: 'closed', by: 'staff', label: '完了にする' },
  { from: 'withdrawn', to: 'closed', by: 'staff', label: '完了にする' },
  { from: 'out_of_scope', to: 'closed', by: 'staff', label: '完了にする' },
  wait('hearing'),
  wait('matching'),
  wait('advising'),
  back('hearing'),
  back('matching'),
  back('advising'),
  withdraw('received'),
  withdraw('hearing'),
  withdraw('matching'),
  withdraw('advising'),
  withdraw('awaiting_requester'),
  refer('hearing'),
  refer('matching'),
  refer('advising'),
];

/** Nothing has to happen any more; `closed` can be reopened all the same. */
export const FINAL_STATES: readonly ConsultationState[] = ['closed'];

/** A case somebody still has to do something for. */
export const OPEN_STATES: readonly ConsultationState[] = [
  'received',
  'hearing',
  'matching',
  'advising',
  'awaiting_requester',
];

/** The move between two states, or undefined where there is none. */
export function moveBetween(from: ConsultationState, to: ConsultationState): Move | undefined {
  return MOVES.find((move) => move.from === from && move.to === to);
}

/** The moves a person at the desk may make now; a waiting case goes back where it came from, only. */
export function staffMoves(
  state: ConsultationState,
  waitingFrom: ConsultationState | null,
): Move[] {
  return MOVES.filter(
    (move) =>
      move.from === state &&
      (move.by === 'staff' || (state === 'awaiting_requester' && move.to === waitingFrom)),
  );
}
