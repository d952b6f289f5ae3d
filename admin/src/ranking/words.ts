import type { WeightsValues } from '../api/ranking.js';

/** Names of the parts of the score and of fit, as staff read them. */
export const SCORE_PARTS = [
  { part: 'fit', label: '適合', note: '相談の内容と専門の近さ' },
  { part: 'load', label: '余裕', note: '受けられる件数の空き' },
  { part: 'satisfaction', label: '満足度', note: '支援後のアンケート' },
  { part: 'availability', label: '方法', note: '希望する相談方法への対応' },
  { part: 'region', label: '地域', note: '活動地域' },
] as const satisfies readonly { part: keyof WeightsValues['score']; label: string; note: string }[];

export const FIT_PARTS = [
  { part: 'cosine', label: '文章の近さ', note: '相談とプロフィール・過去の相談の言葉' },
  { part: 'tags', label: '分野の一致', note: '取組方向' },
  { part: 'neighbours', label: '似た相談の実績', note: '似た相談での結果' },
] as const satisfies readonly { part: keyof WeightsValues['fit']; label: string; note: string }[];

/** 0.134 → `13.4％` */
export const percent = (share: number | null): string =>
  share === null ? '—' : `${String(Math.round(share * 1_000) / 10)}％`;

/** What shares add up to, in percent, rounded to a tenth. */
export const sumOf = (shares: Record<string, number>): number =>
  Math.round(Object.values(shares).reduce((sum, one) => sum + one, 0) * 1_000) / 10;
