import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TriageConfirmationEntity } from '../db/triage-confirmation.entity.js';
import { TriageSuggestionEntity } from '../db/triage-suggestion.entity.js';
import { inputOf, TriageModel } from '../services/triage-model.js';

const guess = z
  .object({
    value: z.string(),
    /** 0–1 */
    confidence: z.number(),
    evidence: z.array(z.string()),
    needsReview: z.boolean(),
  })
  .meta({ id: 'TriageGuess' });

/** What a case seems to be about, and what staff said of it. */
export const TriageView = z
  .object({
    requesterType: guess,
    contentType: guess,
    themes: z.array(guess),
    modelVersion: z.string(),
    confirmed: z
      .object({
        at: z.iso.datetime(),
        byName: z.string(),
        requesterType: z.string(),
        contentType: z.string(),
        themes: z.array(z.string()),
      })
      .nullable(),
  })
  .meta({ id: 'Triage' });
export type TriageView = z.infer<typeof TriageView>;

/** The triage of one case. */
@Injectable()
export class ShowTriage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly model: TriageModel,
  ) {}

  /** Before the job has run the case is read on the spot; nothing is stored by looking. */
  async of(consultationId: string): Promise<TriageView> {
    const db = this.unitOfWork.read;
    const stored = await db.findOneBy(TriageSuggestionEntity, { consultationId });
    const suggestion =
      stored?.suggestion ??
      (await this.model.current()).suggest(inputOf(await readCase(db, consultationId)));
    const [confirmed] = await db.find(TriageConfirmationEntity, {
      where: { consultationId },
      order: { at: 'DESC', id: 'DESC' },
      take: 1,
    });
    return {
      requesterType: copy(suggestion.requesterType),
      contentType: copy(suggestion.contentType),
      themes: suggestion.themes.map(copy),
      modelVersion: suggestion.modelVersion,
      confirmed: confirmed
        ? {
            at: confirmed.at.toISOString(),
            byName: confirmed.byName,
            requesterType: confirmed.requesterType,
            contentType: confirmed.contentType,
            themes: confirmed.themes,
          }
        : null,
    };
  }
}

type Guess = z.infer<typeof guess>;

const copy = (one: Omit<Guess, 'evidence'> & { readonly evidence: readonly string[] }): Guess => ({
  ...one,
  evidence: [...one.evidence],
});
