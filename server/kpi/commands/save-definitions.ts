import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { KpiDefinitionRepository } from '../db/kpi-definition.repository.js';
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
    private readonly definitions: KpiDefinitionRepository,
  ) {}

  /**
   * Adds versions that are new; several processes may start at once.
   * @throws Error naming the KPI whose definition changed without a higher version
   */
  async execute(): Promise<void> {
    const { read } = this.unitOfWork;
    for (const kpi of this.centre.profile.kpis) {
      const kept = await this.definitions.versionsOf(read, kpi.key);
      const version = versionToAdd(kpi, kept);
      if (version === null) continue;
      await this.definitions.add(read, {
        key: kpi.key,
        version,
        definition: definitionOf(kpi),
        validFrom: this.clock.now(),
      });
    }
  }
}
