import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { SurveyInvitationRepository, type SurveyKey } from '../db/survey-invitation.repository.js';
import { SurveyAnswerEntity } from '../db/survey-answer.entity.js';
import type { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import { ANSWER_CHANNELS, CHOICES, editableUntil, Replies } from '../domain/answer.js';
import { SurveyContent } from '../domain/definition.js';
import { SUBJECT_KINDS, SUPPORT_TYPES } from '../domain/subject.js';
import { SurveyDefinitions } from './survey-definitions.js';

const instant = z.iso.datetime();

export const SurveyView = z
  .object({
    invitationId: z.string(),
    /** null where the support belongs to no case. */
    consultationId: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }),
    title: z.string(),
    language: z.string(),
    supportType: z.enum(SUPPORT_TYPES),
    supportEndedAt: instant,
    fiscalYear: z.number().int(),
    definitionVersion: z.number().int(),
    /** What this version asks. */
    content: SurveyContent,
    commentRequiredFrom: z.enum(CHOICES).nullable(),
    choice: z.enum(CHOICES).nullable(),
    comment: z.string().nullable(),
    replies: Replies,
    publishConsent: z.boolean(),
    channel: z.enum(ANSWER_CHANNELS).nullable(),
    answeredAt: instant.nullable(),
    /** Until when the answer can be changed; null before the first. */
    editableUntil: instant.nullable(),
    /** Answered, and no longer to be changed by its link. */
    locked: z.boolean(),
    /** Not answered in time: the link takes no answer any more. */
    expired: z.boolean(),
  })
  .meta({ id: 'Survey' });
export type SurveyView = z.infer<typeof SurveyView>;

/** One survey with what was answered so far: for its page, the tracking page and the desk. */
@Injectable()
export class ShowSurvey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly definitions: SurveyDefinitions,
    private readonly invitations: SurveyInvitationRepository,
  ) {}

  /** By the survey's own link, its case or its support; null before support has ended. */
  async find(key: SurveyKey): Promise<SurveyView | null> {
    const { read } = this.unitOfWork;
    const invitation = await this.invitations.findAnswerable(read, key);
    if (!invitation) return null;
    const { supportType, definitionVersion, subjectKind, subjectId, expiresAt } = invitation;
    const { content, policy } = await this.definitions.version(supportType, definitionVersion);
    const answer = await read.findOneBy(SurveyAnswerEntity, { invitationId: invitation.id });
    const until = answer && editableUntil(answer.createdAt);
    const now = this.clock.now();
    return {
      invitationId: invitation.id,
      consultationId: invitation.consultationId,
      ...(await this.named(invitation)),
      subject: { kind: subjectKind, id: subjectId },
      supportType,
      supportEndedAt: invitation.supportEndedAt.toISOString(),
      fiscalYear: invitation.fiscalYear,
      definitionVersion,
      content,
      commentRequiredFrom: policy.commentRequiredFrom,
      choice: answer?.choice ?? null,
      comment: answer?.comment ?? null,
      replies: { ...answer?.replies, ...answer?.words },
      publishConsent: answer?.publishConsent ?? false,
      channel: answer?.channel ?? null,
      answeredAt: answer?.answeredAt.toISOString() ?? null,
      editableUntil: until?.toISOString() ?? null,
      locked: until !== null && (now >= until || answer?.channel !== 'web'),
      expired: answer === null && expiresAt !== null && now >= expiresAt,
    };
  }

  /** What the person knows the support by, and their language. */
  private async named({ consultationId, title, language }: SurveyInvitationEntity) {
    if (consultationId === null) {
      return { title: title ?? '', receiptNumber: null, language: language ?? 'ja' };
    }
    const consultation = await readCase(this.unitOfWork.read, consultationId);
    return {
      title: title ?? consultation.title,
      receiptNumber: consultation.receiptNumber,
      language: language ?? consultation.language,
    };
  }
}
