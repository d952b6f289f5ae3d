import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED, removedTable } from '../../platform/core/personal-table.js';

/** The reasons of a shortlist quote the case's words; staff's reasons may, too. */
@Injectable()
export class MatchingPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      removedTable({ name: 'shortlist', label: '候補者の一覧', table: 'shortlist' }),
      removedTable({
        name: 'shortlist-marks',
        label: '候補者の固定・除外',
        table: 'shortlist_mark',
      }),
      blankedTable({
        name: 'offer-choices',
        label: '打診したときの順位',
        table: 'offer_choice',
        blank: { reason: ERASED.nothing },
        retained: ['weights_version'],
      }),
    );
  }
}
