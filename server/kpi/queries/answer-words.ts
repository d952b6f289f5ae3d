import type { KpiView } from './kpi-views.js';

/** 55.9% · — */
export const shareWords = (share: number | null | undefined): string =>
  share === null || share === undefined ? '—' : `${share.toFixed(1)}%`;

/** 県内事業者19件（55.9%）、県・市町10件（29.4%） */
export function listed(
  labels: readonly string[],
  counts: readonly number[],
  shares: readonly (number | null)[],
): string {
  return labels
    .map((label, at) => `${label}${String(counts[at] ?? 0)}件（${shareWords(shares[at])}）`)
    .join('、');
}

/** 90.0% · 54件 */
export function unitWords(value: number | null, unit: string): string {
  if (value === null) return '定めがないため、ありません';
  return unit === 'percent' ? `${value.toFixed(1)}%` : value.toLocaleString('ja-JP');
}

/** 目標達成状況は0.97、進展度はBです。 */
export function achievementWords({ achievement }: Pick<KpiView, 'achievement'>): string {
  if (achievement === null) return '';
  return `目標達成状況は${achievement.value.toFixed(2)}、進展度は${achievement.grade}です。`;
}
