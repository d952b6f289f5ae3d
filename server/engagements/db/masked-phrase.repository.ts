import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { MaskedPhraseEntity } from './masked-phrase.entity.js';

export type MaskedPhraseRecord = Readonly<MaskedPhraseEntity>;

@Injectable()
export class MaskedPhraseRepository extends Repository<MaskedPhraseEntity> {
  protected readonly entity = MaskedPhraseEntity;

  /** Writes those that are not there yet. */
  async insertMissing(tx: Tx, phrases: readonly MaskedPhraseRecord[]): Promise<void> {
    const insert = tx.createQueryBuilder().insert().into(MaskedPhraseEntity);
    await insert
      .values([...phrases])
      .orIgnore()
      .execute();
  }
}
