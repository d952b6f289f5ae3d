import { defineMail, type StaffView } from './mail.js';
import { caseLine, WHY_STAFF } from './wording.js';

/** To the desk: the ranking found nobody suitable. */
export const staffNobodySuits = defineMail({
  template: 'staff-nobody-suits',
  name: '合う支援者なしのお知らせ',
  to: 'staff',
  on: ['shortlist.nobody-suits'],
  // Ranked again with every change of the roster; telling the desk once is enough.
  oncePerCase: true,
  write(view: StaffView) {
    return {
      subject: `合う支援者が見つかりません（${view.receiptNumber}）`,
      greeting: '担当の方へ',
      before: [
        caseLine(view),
        '登録者のなかに、十分に合う支援者が見つかりませんでした。\n聞き取りを深める、職員が回答する、支援機関へ引き継ぐ、\nのいずれかを検討してください。',
      ],
      action: { label: '候補者の一覧を見る', url: view.url },
      after: [],
      why: WHY_STAFF,
    };
  },
});
