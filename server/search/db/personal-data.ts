import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/core/personal-data.js';
import { removedTable } from '../../platform/core/personal-table.js';

/** The copies of a case's words go with the words. */
@Injectable()
export class SearchPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      removedTable({
        name: 'published-answer',
        label: '公開用の要約',
        table: 'published_answer',
      }),
      removedTable({ name: 'search-document', label: '検索用の写し', table: 'search_document' }),
    );
  }
}
