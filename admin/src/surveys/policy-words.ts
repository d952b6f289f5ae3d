import type { SurveyPolicy } from '../api/surveys.js';
import { word } from '../i18n/words.js';

/** What a policy means, line by line. */
export const policyLines = (policy: SurveyPolicy): string[] => [
  policy.delayHours === 0
    ? '支援が終わったらすぐ送る'
    : `終わって${String(policy.delayHours)}時間後に送る`,
  policy.reminderDays === null
    ? '再度のお願いはしない'
    : `${String(policy.reminderDays)}日後に1回だけ再度お願いする`,
  `${String(policy.validDays)}日間、答えられる`,
  policy.onceWithinDays === 0
    ? '支援のたびにお願いする'
    : `同じ方には${String(policy.onceWithinDays)}日に1回まで`,
  ...(policy.commentRequiredFrom === null
    ? []
    : [`「${word('surveyChoice', policy.commentRequiredFrom)}」以下は理由を必ず聞く`]),
  policy.followUpFrom === null
    ? '低い評価を対応の対象にしない'
    : `「${word('surveyChoice', policy.followUpFrom)}」以下は対応が必要にする`,
];
