import type { ContributionRate } from '../api/types.js';

/** 90.5, or a dash before the first answer. Never rounded here: the server rounds once, by rule. */
export const rateText = (rate: number | null): string => (rate === null ? '—' : rate.toFixed(1));

/** 余裕度 in a sentence: how many more negative answers the target survives. */
export const marginText = (rate: ContributionRate): string => {
  if (rate.rate === null) return '今年度の回答はまだありません。';
  if (rate.target === null) return '';
  if (!rate.achieved) {
    const needed = rate.positivesNeeded;
    return needed === null
      ? '目標に届いていません。'
      : `あと${String(needed)}件続けて「役に立った」という回答があると、目標に届きます。`;
  }
  if (rate.margin <= 0) return '余裕度 0：次に低い評価が1件あると、目標を下回ります。';
  return `余裕度 ${String(rate.margin)}：低い評価があと${String(rate.margin)}件までなら、目標を保てます。`;
};
