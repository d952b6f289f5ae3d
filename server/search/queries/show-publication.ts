import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { hasConsent, readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PublishedAnswerEntity } from '../db/published-answer.entity.js';
import { PUBLICATION_STATES, PublicationTexts } from '../domain/publication.js';

/** What is published of a case, or may be. */
export const PublicationView = z
  .object({
    /** Whether the requester agrees and the case is finished. */
    allowed: z.boolean(),
    publication: z
      .object({
        texts: PublicationTexts,
        state: z.enum(PUBLICATION_STATES),
        authorName: z.string(),
        updatedAt: z.iso.datetime(),
        approverName: z.string().nullable(),
        approvedAt: z.iso.datetime().nullable(),
        version: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'Publication' });
export type PublicationView = z.infer<typeof PublicationView>;

@Injectable()
export class ShowPublication {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(consultationId: string): Promise<PublicationView> {
    const db = this.unitOfWork.read;
    const { consents, state } = await readCase(db, consultationId);
    const publishedAnswer = await db.findOneBy(PublishedAnswerEntity, { consultationId });
    const finished = state === 'answered' || state === 'closed';
    return {
      allowed: finished && hasConsent(consents, 'publishCase'),
      publication: publishedAnswer && {
        texts: publishedAnswer.texts,
        state: publishedAnswer.state,
        authorName: publishedAnswer.authorName,
        updatedAt: publishedAnswer.updatedAt.toISOString(),
        approverName: publishedAnswer.approverName,
        approvedAt: publishedAnswer.approvedAt?.toISOString() ?? null,
        version: publishedAnswer.version,
      },
    };
  }
}
