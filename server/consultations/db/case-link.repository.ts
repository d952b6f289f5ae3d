import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { CaseLinkEntity } from './case-link.entity.js';

export type CaseLinkRecord = Readonly<CaseLinkEntity>;

@Injectable()
export class CaseLinkRepository extends Repository<CaseLinkEntity> {
  protected readonly entity = CaseLinkEntity;

  /** Notes that two cases belong together; null when that is noted already. */
  async insertRelated(tx: Tx, values: Partial<CaseLinkEntity>): Promise<CaseLinkRecord | null> {
    const link = tx.create(CaseLinkEntity, values);
    const inserted = await tx.query<unknown[]>(
      `INSERT INTO case_link (id, kind, from_id, to_id, reason, made_by_name, made_at)
       VALUES ($1, 'related', $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [link.id, link.fromId, link.toId, link.reason, link.madeByName, link.madeAt],
    );
    return inserted.length === 0 ? null : link;
  }
}
