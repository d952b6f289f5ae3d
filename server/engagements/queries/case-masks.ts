import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import type { CaseRecord } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { MaskedPhraseEntity } from '../db/masked-phrase.entity.js';
import { hiddenBy, lettersOf, maskOf, type Mask } from '../domain/masking.js';

export const MaskedPhraseView = z
  .object({
    id: z.string(),
    phrase: z.string(),
    createdByName: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'MaskedPhrase' });
export type MaskedPhraseView = z.infer<typeof MaskedPhraseView>;

export function maskedPhraseView(maskedPhrase: MaskedPhraseEntity): MaskedPhraseView {
  const { id, phrase, createdByName } = maskedPhrase;
  return { id, phrase, createdByName, createdAt: maskedPhrase.createdAt.toISOString() };
}

type Case = Readonly<CaseRecord>;

/** Shorter names of departments (総務) are words of every text and tell nobody. */
const DEPARTMENT_MIN = 3;

/**
 * What is hidden in a case before acceptance: who asks, as the case knows it, and what staff chose. Every
 * text that somebody reads who has not accepted goes through here.
 */
@Injectable()
export class CaseMasks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(consultation: Case): Promise<Mask> {
    const masks = await this.ofAll([consultation]);
    return masks.get(consultation.id) ?? maskOf(identityOf(consultation, []));
  }

  /** For several cases, by their ids. */
  async ofAll(cases: readonly Case[]): Promise<Map<string, Mask>> {
    const ids = cases.map(({ id }) => id);
    const phrases = await this.unitOfWork.read.findBy(MaskedPhraseEntity, {
      consultationId: In(ids),
    });
    return new Map(
      cases.map((it) => {
        const maskedPhrases = phrases.filter(({ consultationId }) => consultationId === it.id);
        return [it.id, maskOf(identityOf(it, maskedPhrases))];
      }),
    );
  }

  /** What staff chose to hide in a case, oldest first. */
  async phrases(consultationId: string): Promise<MaskedPhraseView[]> {
    const maskedPhrases = await this.unitOfWork.read.find(MaskedPhraseEntity, {
      where: { consultationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return maskedPhrases.map(maskedPhraseView);
  }

  /** The titles of these cases, as they are read before acceptance. */
  async titles(cases: readonly Case[]): Promise<Map<string, string>> {
    const masks = await this.ofAll(cases);
    return new Map(
      cases.map(({ id, title }) => {
        const mask = masks.get(id);
        return [id, mask ? hiddenBy(mask)(title) : ''];
      }),
    );
  }
}

function identityOf(it: Case, phrases: readonly MaskedPhraseEntity[]) {
  const tells = it.department !== null && lettersOf(it.department).length >= DEPARTMENT_MIN;
  return {
    names: [
      it.name,
      it.kana,
      it.organisation,
      tells ? it.department : null,
      ...it.coRequesters.flatMap((other) => [other.name, other.organisation]),
    ],
    emails: [it.email, ...it.coRequesters.map((other) => other.email)],
    numbers: [it.corporateNumber],
    phrases: phrases.map(({ phrase }) => phrase),
  };
}
