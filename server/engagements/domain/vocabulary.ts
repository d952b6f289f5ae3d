/** What is asked of the supporter: advice, a lecture, or information only. */
export const ENGAGEMENT_KINDS = ['advice', 'lecture', 'information'] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

export const DECLINE_REASONS = ['too_busy', 'not_my_field', 'conflict', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const DECLINE_LABELS: Readonly<Record<DeclineReason, string>> = {
  too_busy: '今は時間がとれない',
  not_my_field: '専門が合わない',
  conflict: '利害関係がある',
  other: 'その他',
};
