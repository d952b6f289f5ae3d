import { z } from 'zod';
import { optional, text } from '../../platform/validation/fields.js';

/** 役に立った, やや役に立った, あまり役に立たなかった, 役に立たなかった */
export const CHOICES = ['useful', 'somewhat_useful', 'not_very_useful', 'not_useful'] as const;
export type Choice = (typeof CHOICES)[number];

/** How the answer came; `phone` and `paper` were entered at the desk. */
export const ANSWER_CHANNELS = ['web', 'phone', 'paper'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

export const COMMENT_MAX = 2_000;

/** Question id → what was answered; a text, an option's value, or 1–5 on a scale. */
export const Replies = z
  .record(z.string().max(40), z.union([text(COMMENT_MAX), z.number().int()]))
  .refine((replies) => Object.keys(replies).length <= 20, '質問が多すぎます。');
export type Replies = z.output<typeof Replies>;

export const SurveyAnswerBody = z.strictObject({
  choice: z.enum(CHOICES),
  comment: optional(text(COMMENT_MAX)),
  /** Left out: what was answered before stays. */
  replies: Replies.optional(),
  /** May the comment be shown to others, without a name? Left out: as before, at first no. */
  publishConsent: z.boolean().optional(),
});

export type SurveyAnswerBody = z.output<typeof SurveyAnswerBody>;

/** What the desk enters for somebody who answered by phone or on paper. */
export const StaffAnswerBody = z.strictObject({
  ...SurveyAnswerBody.shape,
  channel: z.enum(['phone', 'paper']),
});

const EDITABLE_MS = 12 * 60 * 60 * 1000;

/** The first instant at which an answer can no longer be changed: 12 hours after it was first given. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + EDITABLE_MS);
}
