import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED } from '../../platform/core/personal-table.js';

/** Why a case was held back may name people; that it was, and by whom, stays. */
@Injectable()
export class PrivacyPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      blankedTable({
        name: 'holds',
        label: '消去の保留',
        table: 'erasure_hold',
        blank: { reason: ERASED.empty },
        retained: ['kind', 'placed_by', 'released_by'],
      }),
    );
  }
}
