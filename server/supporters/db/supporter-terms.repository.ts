import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SupporterTermsEntity } from './supporter-terms.entity.js';
import type { Tx } from '../../database/unit-of-work.js';
import { noTerms, type SupporterTerms } from '../domain/terms.js';

@Injectable()
export class SupporterTermsRepository extends Repository<SupporterTermsEntity> {
  protected readonly entity = SupporterTermsEntity;

  /** What was agreed with this supporter; {@link noTerms} where nothing was. */
  async read(db: Tx, supporterId: string): Promise<SupporterTerms> {
    const row = await db.findOneBy(SupporterTermsEntity, { supporterId });
    return row ? fromTermsRow(row) : noTerms(supporterId);
  }

  /** Writes the terms one version later. The caller holds the supporter's row. */
  async write(tx: Tx, terms: SupporterTerms, at: Date): Promise<SupporterTerms> {
    const next = { ...terms, version: terms.version + 1 };
    await tx.upsert(SupporterTermsEntity, { ...next, updatedAt: at }, ['supporterId']);
    return next;
  }
}

/** The database keeps the members of JSON in an order of its own; ours makes equal values equal text. */
export function fromTermsRow(row: SupporterTermsEntity): SupporterTerms {
  const { supporterId, termFrom, termUntil, publishedAt, version } = row;
  return {
    supporterId,
    weekly: row.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
    away: row.away.map(({ from, to, note }) => ({ from, to, note })),
    termFrom,
    termUntil,
    contacts: row.contacts.map(({ name, department, email, phone }) => {
      return { name, department, email, phone };
    }),
    publishedAt,
    version,
  };
}
