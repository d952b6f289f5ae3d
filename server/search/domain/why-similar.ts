import { keyOf } from '../../text/normalise.js';

/** Runs of one script: the words of a text, near enough to show what two have in common. */
const RUNS = /[\p{Script=Han}々]{2,}|[\p{Script=Katakana}ー]{3,}|[a-z0-9]{2,}/gu;
const MOST = 5;
/** Words of every consultation: they make nothing alike. */
const EVERYWHERE = new Set([
  '相談',
  '必要',
  '利用',
  '活用',
  '方法',
  '対応',
  '検討',
  '現在',
  '今後',
  '場合',
  '導入',
  '時間',
  '希望',
]);

/** The words two texts share, as they stand in the first, the longest first. */
export function sharedWords(asked: string, other: string): string[] {
  const known = new Set(keyOf(other).match(RUNS) ?? []);
  const shared = (keyOf(asked).match(RUNS) ?? []).filter(
    (word) => known.has(word) && !EVERYWHERE.has(word),
  );
  return [...new Set(shared)].sort((a, b) => b.length - a.length).slice(0, MOST);
}
