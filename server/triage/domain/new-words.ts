import { keyOf } from '../../text/normalise.js';

/** A confirmed case as far as words go. */
export interface WordCase {
  readonly text: string;
  /** The themes staff confirmed, the main one first. */
  readonly themes: readonly string[];
}

/** A word that speaks for a theme and that no concept knows. */
export interface NewWord {
  readonly word: string;
  readonly theme: string;
  /** Confirmed cases of the theme that have it, and of all others. */
  readonly cases: number;
  readonly elsewhere: number;
}

/** Runs of kanji, of カタカナ, of Latin letters: the nearest thing to words without a dictionary. */
const RUN = /[\p{Script=Han}々]{2,8}|[\p{Script=Katakana}ー]{3,12}|[a-z][a-z0-9+.-]{2,15}/gu;
/** In fewer cases it may be one person's name or one company's word: never shown. */
const SEEN_IN = 3;
/** So much more usual in the theme than elsewhere, and at least twice as often in it as outside. */
const LIFT = 3;
const INSIDE = 2;
/** Words of any letter to a desk; they say nothing of a field. */
const ANY_CHARACTER = new Set(
  '相談 自分 場合 今回 必要 現在 以上 以下 予定 希望 可能 対応 方法 時間 毎日 毎月 毎年 今年 来年 今月 来月 先生 皆様 お願い 質問 回答 連絡 返事 検討 状況 内容 全部 最近 本当 大変 非常 一番 一緒'.split(
    ' ',
  ),
);

/**
 * Words frequent in confirmed cases of a theme and rare in others, the most telling first; those that
 * `known` says a concept has already are left out.
 */
export function newWords(
  cases: readonly WordCase[],
  known: (word: string) => boolean,
  limit: number,
): NewWord[] {
  const byTheme = new Map<string, Map<string, number>>();
  const overall = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const { text, themes } of cases) {
    const theme = themes[0];
    if (theme === undefined) continue;
    sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
    const counts = byTheme.get(theme) ?? new Map<string, number>();
    for (const word of new Set(keyOf(text).match(RUN))) {
      if (word.includes('架空')) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    byTheme.set(theme, counts);
  }
  for (const counts of byTheme.values()) {
    for (const [word, count] of counts) overall.set(word, (overall.get(word) ?? 0) + count);
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const found: (NewWord & { lift: number })[] = [];
  for (const [theme, counts] of byTheme) {
    const inside = sizes.get(theme) ?? 0;
    for (const [word, count] of counts) {
      const elsewhere = (overall.get(word) ?? 0) - count;
      const lift = count / inside / ((elsewhere + 0.5) / (total - inside + 1));
      if (count < SEEN_IN || lift < LIFT || count < INSIDE * elsewhere) continue;
      if (ANY_CHARACTER.has(word) || known(word)) continue;
      found.push({ word, theme, cases: count, elsewhere, lift });
    }
  }
  return found
    .sort((a, b) => b.cases * b.lift - a.cases * a.lift || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, theme, cases: count, elsewhere }) => ({ word, theme, cases: count, elsewhere }));
}
