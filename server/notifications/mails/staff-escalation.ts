import { defineMail, type StaffView } from './mail.js';
import { caseLine, WHY_STAFF } from './wording.js';

/** What the desk has to step in for. */
export const ESCALATIONS = {
  'report.overdue': {
    subject: '助言記録の期限が過ぎました',
    sentence: '面談のあと、助言記録がまだ届いていません。支援者に様子を聞いてください。',
  },
  'report.review-requested': {
    subject: '助言記録の確認をお願いします',
    sentence: '助言記録が届きました。確認して承認すると、相談者に届きます。',
  },
  'cascade.ended': {
    subject: '次の候補者に打診できませんでした',
    sentence:
      '自動の打診を続けられる候補者がいません。ほかの支援者を選ぶか、窓口で回答してください。',
  },
  'meeting.recorded': {
    subject: '面談の結果が記録されました',
    sentence: '相手が現れなかったか、次の面談が必要との記録です。日程の調整をお願いします。',
  },
  'referral.requested': {
    subject: '引継ぎの承認をお願いします',
    sentence: '支援機関への引継ぎの申請がありました。管理職の方が内容を確かめて、決めてください。',
  },
  'referral.outcome-due': {
    subject: '引継ぎの結果を聞いてください',
    sentence:
      '支援機関に引き継いでから30日がたちました。その後どうなったかを聞いて、記録してください。',
  },
  'supporter.left': {
    subject: '支援者が担当を離れました',
    sentence:
      '支援者の休止または退任により、打診や担当を取り下げました。次の支援者を探してください。',
  },
  'substitute.proposed': {
    subject: '代わりの方の提案がありました',
    sentence: '支援者が、同じ会社の別の方を提案しました。打診するかどうかを決めてください。',
  },
} as const;
export type Escalation = keyof typeof ESCALATIONS;

export interface EscalationView extends StaffView {
  what: Escalation;
  supporterName: string | null;
}

/** To the desk: something does not go on by itself. */
export const staffEscalation = defineMail({
  template: 'staff-escalation',
  name: '対応が必要なお知らせ',
  to: 'staff',
  on: Object.keys(ESCALATIONS),
  write(view: EscalationView) {
    const { subject, sentence } = ESCALATIONS[view.what];
    const who = view.supporterName === null ? '' : `\n支援者：${view.supporterName}`;
    return {
      subject: `${subject}（${view.receiptNumber}）`,
      greeting: '担当の方へ',
      before: [`${caseLine(view)}${who}`, sentence],
      action: { label: '相談を開く', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
