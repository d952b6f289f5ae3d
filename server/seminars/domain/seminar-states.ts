/** The life of a seminar as a table. DESIGN §4, issue 6 point 1. */
export const SEMINAR_STATES = ['draft', 'published', 'closed', 'held', 'cancelled'] as const;
export type SeminarState = (typeof SEMINAR_STATES)[number];

export const SEMINAR_LABELS: Readonly<Record<SeminarState, string>> = {
  draft: '下書き',
  published: '募集中',
  closed: '受付終了',
  held: '開催しました',
  cancelled: '中止',
};

/** A move that is not listed does not exist. `closed` may be opened again; what was held or called off stays. */
export const SEMINAR_MOVES: Readonly<Record<SeminarState, readonly SeminarState[]>> = {
  draft: ['published', 'cancelled'],
  published: ['closed', 'held', 'cancelled'],
  closed: ['published', 'held', 'cancelled'],
  held: [],
  cancelled: [],
};

/** What everybody may see. */
export const PUBLIC_STATES: readonly SeminarState[] = ['published', 'closed', 'held', 'cancelled'];

/** Still to come: seats are given, moved and taken back. */
export const LIVE_STATES: readonly SeminarState[] = ['published', 'closed'];

export function mayMoveSeminar(from: SeminarState, to: SeminarState): boolean {
  return SEMINAR_MOVES[from].includes(to);
}
