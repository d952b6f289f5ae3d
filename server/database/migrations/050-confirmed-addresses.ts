import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which addresses somebody has confirmed, and how many mails forms have sent where. Addresses from before
 * count as confirmed where a code was entered, a survey (its link is in mails only) was answered, a mail
 * was answered, or staff took the case in.
 */
export class ConfirmedAddresses1763700000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE confirmed_address (
        address_key text PRIMARY KEY,
        how text NOT NULL,
        confirmed_at timestamptz NOT NULL
      )`);
    await db.query(`
      INSERT INTO confirmed_address (address_key, how, confirmed_at)
      SELECT DISTINCT left(email_digest, 22), 'earlier', now() FROM consultation c
      WHERE email_digest IS NOT NULL AND (
        channel <> 'web'
        OR EXISTS (SELECT FROM mail_code WHERE consultation_id = c.id AND used_at IS NOT NULL)
        OR EXISTS (SELECT FROM inbound_mail
          WHERE consultation_id = c.id AND state = 'threaded' AND party = 'r')
        OR EXISTS (SELECT FROM survey_invitation i JOIN survey_answer a ON a.invitation_id = i.id
          WHERE i.consultation_id = c.id))`);
    await db.query(`
      CREATE TABLE first_mail (
        delivery_id uuid PRIMARY KEY,
        mailbox_digest text NOT NULL,
        sent_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX first_mail_mailbox ON first_mail (mailbox_digest, sent_at)`);
    await db.query(
      `CREATE INDEX delivery_participant ON delivery (recipient_id)
       WHERE recipient_kind = 'participant'`,
    );
    await db.query(`ALTER TABLE delivery ADD COLUMN by_staff boolean NOT NULL DEFAULT false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DROP INDEX delivery_participant`);
    await db.query(`ALTER TABLE delivery DROP COLUMN by_staff`);
    await db.query(`DROP TABLE first_mail`);
    await db.query(`DROP TABLE confirmed_address`);
  }
}
