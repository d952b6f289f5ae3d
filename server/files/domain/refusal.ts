import { Problem } from '../../platform/core/problems.js';

const REASONS = {
  name: 'ファイル名に使えない文字が含まれています。名前を変えて送ってください。',
  extension: 'ファイル名と拡張子（例: 資料.pdf）をご確認ください。',
  empty: 'ファイルの中身が空です。ご確認ください。',
  'too-large': 'ファイルが大きすぎます。5MBまでに小さくするか、分けて送ってください。',
  content: 'ファイルの中身が拡張子と合っていないか、壊れています。保存し直して送ってください。',
  program:
    '拡張子は文書や画像ですが、中身はプログラムなどの動くファイルです。もとの文書を選び直してください。',
  heic: 'iPhoneの写真の形式（HEIC）は開けません。写真を「JPEG」で書き出すか、画面を撮った画像（PNG）で送ってください。',
  'old-office':
    '古い形式の文書（doc、xls、ppt など）やパスワード付きの文書は、中を確かめられません。パスワードを外し、docx・xlsx・pptx か PDF で保存し直して送ってください。',
  macro:
    'マクロや自動で動く部品が入っています。マクロなしの形式（docx・xlsx・pptx）か PDF で保存し直して送ってください。',
  external:
    '外にあるひな形・画像・データを読みに行くつながりが入っています。つながり（リンク）を解除するか、PDF で保存し直して送ってください。',
  embedded:
    '文書の中に、確かめられないファイル（OLEオブジェクトなど）が埋め込まれています。取り除くか、PDF で保存し直して送ってください。',
  dangerous:
    '開くと動くもの（プログラム・ショートカット・ディスクの写しなど）が入っています。取り除いて送ってください。',
  nested: '圧縮ファイルの中に圧縮ファイルがあります。展開してから送ってください。',
  encrypted: '暗号化された圧縮ファイルは、中身を確かめられません。パスワードなしで送ってください。',
  bomb: '圧縮ファイルの中身が大きすぎます。分けるか、そのままのファイルで送ってください。',
  archive:
    '圧縮ファイルを安全に読み取れません（名前の重なり、外を指す名前、特別な圧縮方式など）。作り直すか、中のファイルをそのまま送ってください。',
} as const;

/** Why a file is not taken: one code a reason, so that every screen can say it in its own words. */
export type RefusalCode = keyof typeof REASONS | 'type';

/** 422 about the file itself: which rule, what inside it, and what to do, in Japanese. */
export class FileRefusal extends Problem {
  constructor(
    readonly reason: RefusalCode,
    detail: string,
    /** The part of an archive or document that is meant, shortened. */
    readonly inside: string | null = null,
  ) {
    const full = inside === null ? detail : `「${inside}」：${detail}`;
    super({
      status: 422,
      code: 'invalid',
      title: '入力内容をご確認ください',
      detail: full,
      errors: [{ pointer: '/file', code: reason, detail: full }],
    });
  }
}

/**
 * The refusal of a file.
 * @param inside the entry of an archive that is to blame
 */
export const refuseFile = (reason: keyof typeof REASONS, inside?: string): FileRefusal =>
  new FileRefusal(reason, REASONS[reason], inside === undefined ? null : shortened(inside));

/** A name as it can be shown: without hidden characters, at most 80 characters. */
function shortened(name: string): string {
  const shown = name.replace(/[\p{C}\u2028\u2029]/gu, '');
  return shown.length > 80 ? `…${shown.slice(-79)}` : shown;
}
