import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { KpiDefinitionEntity } from '../db/kpi-definition.entity.js';
import { definitionOf, versionToAdd } from '../domain/definition.js';

/**
 * Keeps every version of every KPI's definition the centre profile ever had. A figure told to the
 * assembly must stay explainable: what it counted can be added to, never changed under its number.
 */
@Injectable()
export class SaveDefinitions {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Adds versions that are new; several processes may start at once.
   * @throws Error naming the KPI whose definition changed without a higher version
   */
  async execute(): Promise<void> {
    for (const kpi of this.centre.profile.kpis) {
      const kept = await this.unitOfWork.read.find(KpiDefinitionEntity, {
        where: { key: kpi.key },
        order: { version: 'ASC' },
      });
      const version = versionToAdd(kpi, kept);
      if (version === null) continue;
      await this.unitOfWork.query(
        `INSERT INTO kpi_definition (key, version, definition, valid_from)
         VALUES ($1, $2, $3, $4) ON CONFLICT (key, version) DO NOTHING`,
        [kpi.key, version, JSON.stringify(definitionOf(kpi)), this.clock.now()],
      );
    }
  }
}
