/** When a mail is sent, in the desk's words, by the event behind it. */
const OCCASIONS: Readonly<Record<string, string>> = {
  'access-link.replaced': 'リンクを新しくしたとき',
  'account.address-changed': 'メールアドレスが変わったとき',
  'account.attacked': 'サインインの失敗が続いたとき',
  'account.credentials-changed': 'サインインの方法が変わったとき',
  'account.invited': '職員を招待したとき',
  'api-key.granted':
    '連携キーが作られたとき、取り替えられたとき、許す操作が増えたとき、期限の30日前と7日前',
  'cascade.ended': '打診できる候補者がいなくなったとき',
  'consultation.answered': '回答がまとまったとき',
  'consultation.moved': '迷惑投稿から受付に戻したとき',
  'consultation.submitted': '相談が届いたとき',
  'follow-up.invited': '回答から3か月たったとき',
  'mail-code.requested': '確認コードを求めたとき',
  'mail-test.requested': '試し送りをしたとき',
  'meeting.cancelled': '面談を取りやめたとき',
  'meeting.changed': '面談の予定が変わったとき',
  'meeting.proposed': '面談の候補日時を出したとき',
  'meeting.recorded': '面談の結果を記録したとき',
  'meeting.scheduled': '面談の日時が決まったとき',
  'meeting.tomorrow': '面談の前の日',
  'message.posted': 'メッセージを送ったとき',
  'offer.accepted': '支援者が引き受けたとき',
  'offer.declined': '支援者が辞退したとき',
  'offer.expired': '打診の期限が過ぎたとき',
  'offer.made': '打診したとき',
  'offer.reminded': '打診の期限が近いとき',
  'offer.withdrawn': '打診を取り下げたとき',
  'password-reset.requested': 'パスワードの再設定を求めたとき',
  'referral.outcome-due': '引継ぎの結果を確かめる時期になったとき',
  'referral.requested': '引継ぎの承認を求めたとき',
  'registration.asked': 'キャンセル待ちの順番が来たとき',
  'registration.cancelled': '申込みを取り消したとき',
  'registration.changed': '申込みの内容が変わったとき',
  'registration.promoted': 'キャンセル待ちから参加が決まったとき',
  'registration.received': '申込みを受け付けたとき',
  'registration.reminded': '開催日が近いとき',
  'report.due-soon': '助言記録の期限が近いとき',
  'report.overdue': '助言記録の期限が過ぎたとき',
  'report.returned': '助言記録の書き足しを頼んだとき',
  'report.review-requested': '助言記録の確認を頼まれたとき',
  'report.submitted': '助言記録が届いたとき',
  'seminar.changed': 'セミナーの内容が変わったとき',
  'seminar.materials-published': '資料を公開したとき',
  'seminar.moved': 'セミナーの開催が変わったとき',
  'shortlist.nobody-suits': '合う支援者が見つからないとき',
  'sign-in-link.requested': 'サインインのリンクを求めたとき',
  'staff-digest.due': '毎朝8時15分（お知らせがあるとき）',
  'substitute.proposed': '支援者が代わりの方を提案したとき',
  'supporter.address-changed': '支援者のメールアドレスが変わったとき',
  'supporter.change-decided': '登録内容の変更を確認したとき',
  'supporter.change-requested': '支援者が登録内容を変えたいとき',
  'supporter.left': '支援者が担当を離れたとき',
  'supporter.term-ending': '委嘱期間の終わりが近いとき',
  'survey.invited': 'アンケートをお願いするとき',
  'survey.reminded': 'アンケートの回答をもう一度お願いするとき',
};

/** The occasions of these events, each once; an event nobody has put into words is left out. */
export function occasionsOf(events: readonly string[]): string[] {
  return [...new Set(events.flatMap((event) => OCCASIONS[event] ?? []))];
}

/** Events without words yet. */
export const unworded = (events: readonly string[]): string[] =>
  events.filter((event) => !(event in OCCASIONS));
