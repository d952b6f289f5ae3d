import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { SurveysModule } from '../surveys/index.js';
import { KeepDefinitions } from './commands/keep-definitions.js';
import { KpiDefinitionEntity } from './db/kpi-definition.entity.js';
import { KpiController } from './http/kpi.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ReportConsultations } from './queries/consultation-report.js';
import { Contribution } from './queries/contribution.js';
import { Overview } from './queries/overview.js';

@Module({
  imports: [TypeOrmModule.forFeature([KpiDefinitionEntity]), ConsultationsModule, SurveysModule],
  controllers: [KpiController, ReportsController],
  providers: [Contribution, KeepDefinitions, Overview, ReportConsultations],
  exports: [Contribution, Overview],
})
export class KpiModule implements OnApplicationBootstrap {
  constructor(private readonly definitions: KeepDefinitions) {}

  /** Start-up stops when a definition changed under its number. */
  onApplicationBootstrap(): Promise<void> {
    return this.definitions.execute();
  }
}
