import { z } from 'zod';
import { optional, text } from '../../platform/fields.js';

/** 役に立った, やや役に立った, あまり役に立たなかった, 役に立たなかった */
export const CHOICES = ['useful', 'somewhat_useful', 'not_very_useful', 'not_useful'] as const;
export type Choice = (typeof CHOICES)[number];

/** What an answer is about. The main job has consultations; meetings, slots and seminars come later. */
export const SUPPORT_TYPES = ['consultation', 'meeting', 'slot', 'training', 'seminar'] as const;
export type SupportType = (typeof SUPPORT_TYPES)[number];

/** How the answer came; `phone` and `paper` were entered at the desk. */
export const ANSWER_CHANNELS = ['web', 'phone', 'paper'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

export const COMMENT_MAX = 2_000;

export const SurveyAnswerBody = z.strictObject({
  choice: z.enum(CHOICES),
  comment: optional(text(COMMENT_MAX)),
});

/** What the desk enters for somebody who answered by phone or on paper. */
export const DeskAnswerBody = z.strictObject({
  ...SurveyAnswerBody.shape,
  channel: z.enum(['phone', 'paper']),
});

const EDITABLE_MS = 12 * 60 * 60 * 1000;

/** The first instant at which an answer can no longer be changed: 12 hours after it was first given. */
export function editableUntil(createdAt: Date): Date {
  return new Date(createdAt.getTime() + EDITABLE_MS);
}
