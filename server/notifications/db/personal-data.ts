import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Digests } from '../../identity/index.js';
import { PersonalData } from '../../platform/core/personal-data.js';
import {
  blankedTable,
  daysBefore,
  ERASED,
  removedTable,
} from '../../platform/core/personal-table.js';

const OF_MAILBOX = 'mailbox_digest = ANY($1::text[])';

/**
 * Mails that came in for the case; reports about mails of ours that went out for it, which name the
 * address; and what the person sent besides, once nobody waits to read it any more.
 */
const THEIR_MAILS = `consultation_id = $1
  OR delivery_id IN (SELECT id FROM delivery WHERE consultation_id = $1)
  OR (settled_at IS NOT NULL AND lower(from_address) = ANY($2::text[]))`;

const inboundMails = blankedTable({
  name: 'inbound-mails',
  label: '届いたメール',
  table: 'inbound_mail',
  where: THEIR_MAILS,
  blank: {
    from_address: ERASED.nothing,
    envelope_to: ERASED.nothing,
    subject: ERASED.nothing,
    text: ERASED.nothing,
    raw: ERASED.nothing,
  },
  retained: ['message_key', 'source', 'state', 'reason', 'party', 'handled_by_name'],
});

/**
 * Copies of mails go, also those to staff and supporters: they tell of the requester. That a mail went
 * out stays. A mail still waiting finds nobody to go to any more.
 */
@Injectable()
export class NotificationsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly digests: Digests,
  ) {}

  onModuleInit(): void {
    this.personalData.register(
      removedTable({
        name: 'mail-copies',
        label: 'メールの写し',
        table: 'captured_mail',
        where: 'delivery_id IN (SELECT id FROM delivery WHERE consultation_id = $1)',
      }),
      {
        name: 'first-mails',
        label: 'フォームからのメールの数え',
        tables: { first_mail: 'removed' },
        erase: async (tx, { addresses }) => {
          const [, count] = await tx.query<[unknown, number]>(
            `DELETE FROM first_mail WHERE ${OF_MAILBOX}`,
            [this.mailboxes(addresses)],
          );
          return count;
        },
        export: (db, { addresses }) =>
          db.query(`SELECT sent_at FROM first_mail WHERE ${OF_MAILBOX}`, [
            this.mailboxes(addresses),
          ]),
      },
      removedTable({
        name: 'mail-suppressions',
        label: '送信を止めているあて先',
        table: 'mail_suppression',
      }),
      inboundMails,
      blankedTable({
        name: 'deliveries',
        label: 'メールの送信記録',
        table: 'delivery',
        blank: {
          to_address: ERASED.nothing,
          subject: ERASED.nothing,
          last_error: ERASED.nothing,
        },
        retained: [
          'event_id',
          'event_type',
          'template',
          'recipient_kind',
          'recipient_id',
          'payload',
          'message_id',
          'state',
        ],
      }),
    );
    this.personalData.registerRules({
      name: 'first-mails',
      label: 'フォームからのメールの数え（1日）',
      sweep: async (tx, now) => {
        const [, count] = await tx.query<[unknown, number]>(
          'DELETE FROM first_mail WHERE sent_at < $1',
          [daysBefore(now, 1)],
        );
        return count;
      },
    });
  }

  private mailboxes(addresses: readonly string[]): string[] {
    return addresses.map((address) => this.digests.mailbox(address));
  }
}
