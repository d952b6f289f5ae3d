import type { Kpi } from '../api/kpi.js';

export const SOURCES: Record<Kpi['source'], string> = {
  survey: 'アンケートから自動で集計',
  support: '相談の支援記録から自動で集計',
  participants: 'セミナー・講座の参加記録から自動で集計（手入力の分を加える）',
  entries: '根拠を添えて手で入力',
};

export const RULES: Record<string, string> = {
  at_least_each_year: '毎年度、目標以上',
  cumulative: '基準年からの累計',
  none: '目標なし',
};

/** 90.0% · 68件 · — */
export const figure = (value: number | null, unit: string): string => {
  if (value === null) return '—';
  return unit === 'percent' ? `${value.toFixed(1)}%` : value.toLocaleString('ja-JP');
};

/** 達成状況 as the prefecture prints it: 0.95, never rounded up to 1.00. */
export const achievementText = (achievement: Kpi['achievement']): string =>
  achievement === null ? '—' : achievement.value.toFixed(2);
