import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/clock.js';
import { findInvitation, type SurveyKey } from '../db/find-invitation.js';
import { SurveyAnswerEntity } from '../db/survey-answer.entity.js';
import { ANSWER_CHANNELS, CHOICES, editableUntil, SUPPORT_TYPES } from '../domain/answer.js';

const instant = z.iso.datetime();

export const SurveyView = z
  .object({
    invitationId: z.string(),
    consultationId: z.string(),
    receiptNumber: z.string(),
    title: z.string(),
    language: z.string(),
    supportType: z.enum(SUPPORT_TYPES),
    supportEndedAt: instant,
    fiscalYear: z.number().int(),
    definitionVersion: z.number().int(),
    choice: z.enum(CHOICES).nullable(),
    comment: z.string().nullable(),
    channel: z.enum(ANSWER_CHANNELS).nullable(),
    answeredAt: instant.nullable(),
    /** Until when the answer can be changed; null before the first. */
    editableUntil: instant.nullable(),
    /** Answered, and no longer to be changed by its link. */
    locked: z.boolean(),
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof SurveyView>;

/** One survey with what was answered so far: for its page, the tracking page and the desk. */
@Injectable()
export class ShowSurvey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** By the survey's own link or by its case; null before support has ended. */
  async find(key: SurveyKey): Promise<SurveyView | null> {
    const { read } = this.unitOfWork;
    const invitation = await findInvitation(read, key);
    if (!invitation) return null;
    const { title, receiptNumber, language } = await readCase(read, invitation.consultationId);
    const answer = await read.findOneBy(SurveyAnswerEntity, { invitationId: invitation.id });
    const until = answer && editableUntil(answer.createdAt);
    return {
      invitationId: invitation.id,
      consultationId: invitation.consultationId,
      receiptNumber,
      title,
      language,
      supportType: invitation.supportType,
      supportEndedAt: invitation.supportEndedAt.toISOString(),
      fiscalYear: invitation.fiscalYear,
      definitionVersion: invitation.definitionVersion,
      choice: answer?.choice ?? null,
      comment: answer?.comment ?? null,
      channel: answer?.channel ?? null,
      answeredAt: answer?.answeredAt.toISOString() ?? null,
      editableUntil: until?.toISOString() ?? null,
      locked: until !== null && (this.clock.now() >= until || answer?.channel !== 'web'),
    };
  }
}
