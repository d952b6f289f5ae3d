import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SurveyInvitationEntity } from '../db/survey-invitation.entity.js';
import type { SupportType } from '../domain/subject.js';

/** Somebody who was asked without having a case: whom and about what a mail is written. */
export interface InvitedPerson {
  invitationId: string;
  supportType: SupportType;
  title: string;
  name: string;
  email: string;
  language: string;
}

@Injectable()
export class FindInvitation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** null when answered or superseded meanwhile, when a case knows the person, or without an address. */
  async open(invitationId: string): Promise<InvitedPerson | null> {
    const surveyInvitation = await this.unitOfWork.read.findOneBy(SurveyInvitationEntity, {
      id: invitationId,
      state: 'invited',
    });
    if (!surveyInvitation?.recipientEmail || surveyInvitation.consultationId !== null) return null;
    const { supportType, title, recipientName, recipientEmail, language } = surveyInvitation;
    return {
      invitationId,
      supportType,
      title: title ?? '',
      name: recipientName ?? '',
      email: recipientEmail,
      language: language ?? 'ja',
    };
  }

  /** Ids of the invitations about a record, whatever it is. */
  async idsAbout(subjectId: string): Promise<string[]> {
    const surveyInvitations = await this.unitOfWork.read.findBy(SurveyInvitationEntity, {
      subjectId,
    });
    return surveyInvitations.map(({ id }) => id);
  }

  /** Whether this invitation of a case is still without an answer: a reminder asks again only then. */
  isOpen(invitationId: string): Promise<boolean> {
    const state = 'invited';
    return this.unitOfWork.read.existsBy(SurveyInvitationEntity, { id: invitationId, state });
  }
}
