import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/personal-data.js';
import { blankedTable, ERASED, removedTable } from '../../platform/personal-table.js';

/** What the desk noted on a correction may name people; the correction itself is codes and stays. */
@Injectable()
export class KpiPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      blankedTable({
        name: 'kpi-corrections',
        label: '確定後の訂正',
        table: 'kpi_correction',
        blank: { note: ERASED.nothing },
        keep: ['period', 'cells', 'reason', 'noted_by_name'],
      }),
      removedTable({ name: 'report-examples', label: '主な相談内容', table: 'report_example' }),
    );
  }
}
