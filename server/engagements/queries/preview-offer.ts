import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../audit/index.js';
import { CaseHistory, readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { Lecture } from '../domain/lecture.js';
import { countPlaces, HIDDEN } from '../domain/masking.js';
import { typedTexts } from '../domain/typed-texts.js';
import { caseForSupporter } from './case-for-supporter.js';
import { CaseMasks, MaskedPhraseView } from './case-masks.js';

/** What staff are about to send along; nothing of it is kept. */
export const OfferDraft = z
  .strictObject({
    note: optional(text(2_000)),
    lecture: Lecture.nullable().default(null),
  })
  .meta({ id: 'OfferDraft' });
type OfferDraft = z.output<typeof OfferDraft>;

export const OfferPreview = z
  .object({
    /** Every text of the offer that somebody typed, in its order. */
    texts: z.array(
      z.object({
        /** `title`, `body`, `hearing/problem`, `note`, `lecture/place` … */
        field: z.string(),
        pieces: z.array(
          z.object({
            /** As it was written; the supporter reads `placeholder` where it is hidden. */
            text: z.string(),
            hidden: z.enum(['automatic', 'staff']).nullable(),
          }),
        ),
      }),
    ),
    placeholder: z.string(),
    /** What supporters read as it is: codes of the centre. */
    open: z.object({
      receiptNumber: z.string(),
      requesterType: z.string(),
      contentType: z.string().nullable(),
      themes: z.array(z.string()),
      municipality: z.string().nullable(),
      employees: z.string().nullable(),
      preferredMethods: z.array(z.string()),
      deadline: z.string().nullable(),
    }),
    phrases: z.array(
      MaskedPhraseView.extend({
        /** In how many places of these texts it stands. */
        places: z.number().int(),
      }).meta({ id: 'MaskedPhraseInOffer' }),
    ),
  })
  .meta({ id: 'OfferPreview' });
export type OfferPreview = z.infer<typeof OfferPreview>;

/** An offer as its supporter will read it, before it is made. */
@Injectable()
export class PreviewOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: CaseHistory,
    private readonly masks: CaseMasks,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem 404 */
  async ofCase(
    consultationId: string,
    { note, lecture }: OfferDraft,
    actor: Actor,
  ): Promise<OfferPreview> {
    const consultation = await readCase(this.unitOfWork.read, consultationId);
    const hearing = await this.history.latestHearing(consultationId);
    const summary = caseForSupporter(consultation, hearing);
    const mask = await this.masks.of(consultation);
    const texts = typedTexts({ ...summary, note, lecture });
    const phrases = await this.masks.phrases(consultationId);
    const { receiptNumber, requesterType, contentType, themes } = summary;
    const { municipality, employees, preferredMethods, deadline } = summary;
    const codes = { receiptNumber, requesterType, contentType, themes, municipality, employees };
    await this.audit.viewed(actor, {
      action: 'offer.previewed',
      recordType: 'consultation',
      recordId: consultationId,
    });
    return {
      texts: texts.map(({ field, text: typed }) => ({ field, pieces: mask(typed) })),
      placeholder: HIDDEN,
      open: { ...codes, preferredMethods, deadline },
      phrases: phrases.map((phrase) => ({
        ...phrase,
        places: countPlaces(
          phrase.phrase,
          texts.map(({ text: typed }) => typed),
        ),
      })),
    };
  }
}
