import type { Referral } from '../../../../api/support.js';

/** What became of a case that was handed over. */
export const OUTCOMES: Record<NonNullable<Referral['outcome']>, string> = {
  helped: '支援を受けられた',
  in_progress: '支援が続いている',
  not_helped: '支援にいたらなかった',
  unknown: '分からない',
};
