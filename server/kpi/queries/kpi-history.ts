import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { KpiDefinitionEntity } from '../db/kpi-definition.entity.js';
import type { KpiHistory } from './kpi-views.js';

/** What each KPI has ever meant; also KPIs the profile no longer has. */
@Injectable()
export class ShowKpiHistory {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** In the profile's order, versions newest first. */
  async all(): Promise<KpiHistory[]> {
    const kept = await this.unitOfWork.read.find(KpiDefinitionEntity, {
      order: { version: 'DESC' },
    });
    const inForce = this.centre.profile.kpis.map(({ key }) => key);
    const keys = new Set([...inForce, ...kept.map(({ key }) => key)]);
    return [...keys].map((key) => {
      const versions = kept.filter((kpiDefinition) => kpiDefinition.key === key);
      return {
        key,
        name: versions[0]?.definition.name ?? key,
        versions: versions.map(({ version, validFrom, definition }) => ({
          version,
          validFrom: validFrom.toISOString(),
          definition,
        })),
      };
    });
  }
}
