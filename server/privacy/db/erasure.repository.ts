import { Injectable } from '@nestjs/common';
import { CONSULTATION_SUMMARY } from '../../consultations/index.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ErasureEntity } from './erasure.entities.js';

export type ErasureRecord = Readonly<ErasureEntity>;

@Injectable()
export class ErasureRepository extends Repository<ErasureEntity> {
  protected readonly entity = ErasureEntity;

  /** Cases erased since then that nobody has worked on afterwards, with their version. */
  untouchedSince(tx: Tx, since: Date): Promise<{ id: string; version: number }[]> {
    return tx.query<{ id: string; version: number }[]>(
      `SELECT consultation.id, consultation.version FROM erasure
       JOIN ${CONSULTATION_SUMMARY} AS consultation
         ON consultation.id = erasure.consultation_id
       WHERE erasure.at >= $1 AND consultation.updated_at <= erasure.at`,
      [since],
    );
  }
}
