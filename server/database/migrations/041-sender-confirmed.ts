import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a trusted mail server has confirmed where a mail comes from; null for what is no mail or was
 * not read yet. Nobody has looked at the mails of before: they count as not confirmed.
 */
export class SenderConfirmed1763700000041 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE inbound_mail ADD COLUMN sender_confirmed boolean');
    await db.query(`UPDATE inbound_mail SET sender_confirmed = false WHERE state <> 'received'`);
    await db.query('ALTER TABLE message ADD COLUMN sender_confirmed boolean');
    await db.query(`UPDATE message SET sender_confirmed = false WHERE via = 'mail'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE message DROP COLUMN sender_confirmed');
    await db.query('ALTER TABLE inbound_mail DROP COLUMN sender_confirmed');
  }
}
