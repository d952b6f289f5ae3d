import { defineMail, type RequesterView } from './mail.js';
import { greeting, linkAdvice, inLanguage, whyRequester } from './wording.js';

export interface SupporterAssignedView extends RequesterView {
  /** The supporter as they were when they were asked. */
  supporterName: string;
  supporterAffiliation: string;
}

/** To the requester: this person or company will help you. */
export const supporterAssigned = defineMail({
  template: 'supporter-assigned',
  name: '担当者決定のお知らせ',
  to: 'requester',
  on: ['offer.accepted'],
  write(view: SupporterAssignedView, language) {
    const { name, receiptNumber, url, supporterName, supporterAffiliation } = view;
    const who =
      supporterAffiliation === '' || supporterAffiliation === supporterName
        ? supporterName
        : inLanguage(language, {
            ja: `${supporterName}（${supporterAffiliation}）`,
            easy: `${supporterName}（${supporterAffiliation}）`,
            en: `${supporterName} (${supporterAffiliation})`,
          });
    return {
      subject: inLanguage(language, {
        ja: `ご相談の担当者が決まりました（${receiptNumber}）`,
        easy: `手伝う 人が 決まりました（${receiptNumber}）`,
        en: `Your supporter has been decided (${receiptNumber})`,
      }),
      greeting: greeting(name, language),
      before: inLanguage(language, {
        ja: [
          `ご相談（${receiptNumber}）を、次の支援者が担当します。`,
          `担当：${who}`,
          'これから支援者がご連絡し、面談などの日程を相談します。\n伝えておきたいことがあれば、次のページからお知らせください。',
        ],
        easy: [
          'あなたの 相談を 手伝う 人が 決まりました。',
          `手伝う 人：${who}`,
          'この 人から 連絡が あります。\n伝えたい ことが あったら、下の ページに 書いて ください。',
        ],
        en: [
          `The following supporter will help you with consultation ${receiptNumber}.`,
          `Supporter: ${who}`,
          'They will contact you to arrange a meeting.\nIf there is something they should know, tell us on this page.',
        ],
      }),
      action: {
        label: inLanguage(language, {
          ja: 'ご相談のページを開く',
          easy: '相談の ページを 開く',
          en: 'Open your case',
        }),
        url,
      },
      after: [linkAdvice(language)],
      why: whyRequester(receiptNumber, language),
    };
  },
});
