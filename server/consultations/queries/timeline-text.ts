import { formatDateTime } from '../../platform/time/era.js';
import type { ConsultationState } from '../domain/states.js';

/** States as people read them. */
export const STATE_LABELS: Record<ConsultationState, string> = {
  received: '受付',
  hearing: '聞き取り中',
  matching: '担当者を調整中',
  advising: '支援中',
  answered: '回答済み',
  closed: '完了',
  awaiting_requester: '相談者の返事待ち',
  referred: '引継ぎ',
  withdrawn: '取り下げ',
  spam: '迷惑投稿',
  out_of_scope: '対象外',
};

type Data = Record<string, unknown>;
const word = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const state = (data: Data, key: string): string =>
  STATE_LABELS[word(data, key) as ConsultationState] ?? word(data, key);
const because = (data: Data): string =>
  word(data, 'reason') ? `（理由: ${word(data, 'reason')}）` : '';
const when = (data: Data): string =>
  word(data, 'startsAt') ? `（${formatDateTime(new Date(word(data, 'startsAt')))}）` : '';

const UNDONE: Record<string, string> = {
  merge: '「まとめる」',
  split: '「分ける」',
  related: '関連付け',
};

const SENTENCES: Record<string, (data: Data) => string> = {
  submitted: (data) => `ご相談を受け付けました（${word(data, 'receiptNumber')}）`,
  moved: (data) =>
    `「${state(data, 'from')}」から「${state(data, 'to')}」に進めました${because(data)}`,
  assigned: (data) =>
    word(data, 'assigneeName')
      ? `担当を${word(data, 'assigneeName')}にしました`
      : '担当を外しました',
  'merged-into': (data) => `${word(data, 'receiptNumber')} にまとめました${because(data)}`,
  'merged-from': (data) =>
    `${word(data, 'receiptNumber')} をこの相談にまとめました${because(data)}`,
  'split-to': (data) => `一部を ${word(data, 'receiptNumber')} に分けました${because(data)}`,
  'split-from': (data) => `${word(data, 'receiptNumber')} から分けました${because(data)}`,
  linked: (data) => `${word(data, 'receiptNumber')} と関連付けました${because(data)}`,
  'link-undone': (data) =>
    `${word(data, 'receiptNumber')} との${UNDONE[word(data, 'kind')] ?? '関係'}を取り消しました`,
  updated: () => '内容を修正しました',
  'mail-resumed': (data) => `メールの送信を再開しました${because(data)}`,
  'hearing-recorded': (data) => `聞き取りを記録しました（第${word(data, 'version')}版）`,
  'triage-suggested': () => '分類の案を作りました',
  'triage-confirmed': () => '分類を確定しました',
  'shortlist-ranked': () => '候補者を並べました',
  'message-posted': () => 'メッセージを送りました',
  'note-added': () => '内部メモを書きました',
  'offer-made': (data) => `${word(data, 'supporterName')}に打診しました${because(data)}`,
  'candidate-pinned': (data) =>
    `${word(data, 'supporterName')}を候補の先頭に固定しました${because(data)}`,
  'candidate-forbidden': (data) =>
    `${word(data, 'supporterName')}を候補から外しました${because(data)}`,
  'candidate-released': (data) => `${word(data, 'supporterName')}の固定・除外を取り消しました`,
  'phrase-masked': () => '引き受ける前の支援者に見せない言葉を加えました',
  'phrase-unmasked': () => '支援者に見せない言葉を、もとに戻しました',
  'offer-accepted': (data) => `${word(data, 'supporterName')}が引き受けました`,
  'offer-declined': (data) => `${word(data, 'supporterName')}が辞退しました${because(data)}`,
  'offer-expired': (data) => `${word(data, 'supporterName')}への打診の期限が過ぎました`,
  'offer-withdrawn': (data) => `${word(data, 'supporterName')}への打診を取り下げました`,
  'report-submitted': (data) => `${word(data, 'supporterName')}の助言記録が届きました`,
  'meeting-proposed': (data) => `第${word(data, 'number')}回面談の候補日時を提案しました`,
  'meeting-scheduled': (data) => `第${word(data, 'number')}回面談の日時が決まりました${when(data)}`,
  'meeting-changed': (data) => `第${word(data, 'number')}回面談の予定を変えました${when(data)}`,
  'meeting-cancelled': (data) => `第${word(data, 'number')}回面談を取りやめました`,
  'meeting-held': (data) => `第${word(data, 'number')}回面談を実施しました`,
  'meeting-no_show': (data) => `第${word(data, 'number')}回面談は、相手が現れませんでした`,
  'report-in-review': (data) => `${word(data, 'supporterName')}の助言記録を職員が確認します`,
  'report-returned': (data) => `${word(data, 'supporterName')}に助言記録の書き足しを頼みました`,
  'follow-up-answered': (data) => `その後のようすを聞きました（${word(data, 'answer')}）`,
  'candidate-dropped': (data) => `${word(data, 'supporterName')}を候補から外しました`,
  'cascade-ended': () => '自動で打診できる次の候補者がいませんでした',
  'substitute-proposed': (data) =>
    `${word(data, 'supporterName')}が、代わりの方（${word(data, 'substitute')}）を提案しました`,
  'lecture-kept': () => '講演の内容を書き直しました',
  'referral-requested': (data) => `${word(data, 'organisationName')}への引継ぎの承認を求めました`,
  'referral-refused': (data) =>
    `${word(data, 'organisationName')}への引継ぎは見送りました${because(data)}`,
  'referral-made': (data) => `${word(data, 'organisationName')}に引き継ぎました`,
  'referral-outcome': (data) => `${word(data, 'organisationName')}から結果を聞きました`,
  'survey-answered': () => 'アンケートの回答が届きました',
  'consent-withdrawn': (data) =>
    word(data, 'kind') === 'publishCase'
      ? '事例として公開することへの同意が取り下げられました'
      : '登録者に内容を伝えることへの同意が取り下げられました',
  'erasure-requested': () => '相談者から、個人情報の消去の求めがありました',
  erased: () => '個人情報を消去しました',
  'requester-withdrew': () => '相談者がご相談を取り下げました',
};

/** One sentence for a timeline entry; an unknown kind shows as it is rather than not at all. */
export function timelineText(kind: string, data: Data): string {
  return SENTENCES[kind]?.(data) ?? kind;
}
