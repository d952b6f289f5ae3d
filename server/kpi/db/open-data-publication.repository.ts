import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { OpenDataPublicationEntity } from './open-data-publication.entity.js';

/** Numbers of a data set are given one after the other. */
const PUBLISH_LOCK = 0x6f_64;

@Injectable()
export class OpenDataPublicationRepository extends Repository<OpenDataPublicationEntity> {
  protected readonly entity = OpenDataPublicationEntity;

  /** Whoever else publishes waits until the transaction ends. */
  async lockNumbers(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [PUBLISH_LOCK]);
  }

  /** The number the next version of a data set gets; hold the lock of publishing while you use it. */
  async nextVersion(tx: Tx, dataset: string): Promise<number> {
    const [row] = await tx.query<{ version: number }[]>(
      `SELECT coalesce(max(version), 0) + 1 AS version FROM open_data_publication WHERE dataset = $1`,
      [dataset],
    );
    return row?.version ?? 1;
  }
}
