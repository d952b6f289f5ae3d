/**
 * Said under fields that an erasure does not reach (docs/security.md, "What erasure leaves"): a name
 * written there would stay for good.
 */
export const KEPT_WORDS =
  '相談を消去しても、ここに書いたことは残ります。相談した方のお名前など、個人が分かることは書かないでください。';

/** For forms with a sentence of their own under the field. */
export const withKeptWords = (value: string): string => `${value} ${KEPT_WORDS}`;

/** Said where words become part of a report that is kept as it was approved. */
export const KEPT_IN_REPORTS =
  '保存した報告に載ったものは、相談を消去しても残ります。個人が分かることは書かないでください。';
