import { Injectable, type OnModuleInit } from '@nestjs/common';
import { forgetKeysOf } from '../../database/idempotency.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED, idsOf } from '../../platform/core/personal-table.js';

const OF_CASE = 'SELECT id FROM message WHERE consultation_id = $1';

const keys: PersonalDataHolder = {
  name: 'message-keys',
  label: 'メッセージの送信の控え',
  tables: {},
  erase: async (tx, { consultationId }) =>
    forgetKeysOf(tx, await idsOf(tx, OF_CASE, [consultationId])),
  // A hash tells nobody anything about themselves.
  export: () => Promise.resolve([]),
};

/** Message bodies go; that somebody wrote, when and to whom stays. Requesters are never named here. */
@Injectable()
export class ConversationsPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.register(
      keys,
      blankedTable({
        name: 'messages',
        label: 'メッセージと内部メモ',
        table: 'message',
        blank: { body: ERASED.empty, original: ERASED.nothing },
        retained: ['author_kind', 'author_id', 'author_name', 'visibility', 'via'],
      }),
    );
  }
}
