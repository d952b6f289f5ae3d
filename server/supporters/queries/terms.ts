import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { SupporterTermsEntity } from '../db/supporter-terms.entity.js';
import { SupporterTermsRepository, fromTermsRow } from '../db/supporter-terms.repository.js';
import type { Availability } from '../domain/availability.js';
import { weeklyText } from '../domain/availability.js';
import type { SupporterTerms } from '../domain/terms.js';

const day = z.iso.date().nullable();

export const SupporterTermsView = z
  .object({
    supporterId: z.string(),
    weekly: z.array(z.object({ weekday: z.int(), from: z.string(), to: z.string() })),
    /** The weekly hours in a line; '' when not stated. */
    weeklyText: z.string(),
    away: z.array(z.object({ from: z.iso.date(), to: z.iso.date(), note: z.string() })),
    termFrom: day,
    termUntil: day,
    contacts: z.array(
      z.object({
        name: z.string(),
        department: z.string(),
        email: z.string().nullable(),
        phone: z.string().nullable(),
      }),
    ),
    published: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SupporterTerms' });
export type SupporterTermsView = z.infer<typeof SupporterTermsView>;

export function termsView({ publishedAt, ...terms }: SupporterTerms): SupporterTermsView {
  return { ...terms, weeklyText: weeklyText(terms.weekly), published: publishedAt !== null };
}

/** What was agreed with supporters, as other rooms read it. */
@Injectable()
export class Terms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly terms: SupporterTermsRepository,
  ) {}

  /** Of one supporter, empty where nothing was agreed; a command passes its own transaction. */
  of(supporterId: string, tx: Tx = this.unitOfWork.read): Promise<SupporterTerms> {
    return this.terms.read(tx, supporterId);
  }

  /** Hours and absences by supporter id; whoever is missing said nothing. */
  async availabilities(tx: Tx = this.unitOfWork.read): Promise<ReadonlyMap<string, Availability>> {
    const rows = await tx.find(SupporterTermsEntity);
    return new Map(
      rows
        .map(fromTermsRow)
        .map(({ supporterId, weekly, away }) => [supporterId, { weekly, away }]),
    );
  }
}
