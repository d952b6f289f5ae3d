import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/personal-data.js';
import { removedTable } from '../../platform/personal-table.js';

/** The reasons of a shortlist quote the case's words. */
@Injectable()
export class MatchingPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      removedTable({ name: 'shortlist', label: '候補者の一覧', table: 'shortlist' }),
    );
  }
}
