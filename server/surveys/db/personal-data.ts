import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/personal-data.js';
import { blankedTable, ERASED } from '../../platform/personal-table.js';

/** The comment goes; the choice is counted for good. */
@Injectable()
export class SurveysPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      blankedTable({
        name: 'survey-answers',
        label: 'アンケートの回答',
        table: 'survey_answer',
        blank: { comment: ERASED.nothing },
        keep: ['choice', 'channel', 'entered_by'],
      }),
    );
  }
}
