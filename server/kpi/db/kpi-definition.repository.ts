import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { KpiDefinitionEntity } from './kpi-definition.entity.js';

@Injectable()
export class KpiDefinitionRepository extends Repository<KpiDefinitionEntity> {
  protected readonly entity = KpiDefinitionEntity;

  /** Every version of a KPI's definition, oldest first. */
  versionsOf(tx: Tx, key: string): Promise<KpiDefinitionEntity[]> {
    return tx.find(KpiDefinitionEntity, { where: { key }, order: { version: 'ASC' } });
  }

  /** Adds a version; one that another process has just added stays. */
  async add(tx: Tx, { key, version, definition, validFrom }: KpiDefinitionEntity): Promise<void> {
    await tx.query(
      `INSERT INTO kpi_definition (key, version, definition, valid_from)
       VALUES ($1, $2, $3, $4) ON CONFLICT (key, version) DO NOTHING`,
      [key, version, JSON.stringify(definition), validFrom],
    );
  }
}
