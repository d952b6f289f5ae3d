import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '../../platform/personal-data.js';
import { blankedTable, ERASED } from '../../platform/personal-table.js';

/** Message bodies go; that somebody wrote, when and to whom stays. Requesters are never named here. */
@Injectable()
export class ConversationsPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      blankedTable({
        name: 'messages',
        label: 'メッセージと内部メモ',
        table: 'message',
        blank: { body: ERASED.empty, original: ERASED.nothing },
        keep: ['author_kind', 'author_id', 'author_name', 'visibility', 'via'],
      }),
    );
  }
}
