import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/core/personal-data.js';
import { removedTable } from '../../platform/core/personal-table.js';

/** A suggestion quotes the case's words and goes; what staff confirmed are codes and stay. */
@Injectable()
export class TriagePersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      removedTable({ name: 'triage-suggestion', label: '分類の案', table: 'triage_suggestion' }),
    );
  }
}
