import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes after advice: whether the step was taken, and who else takes a case over. */
export class Referrals1763700000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE follow_up (
        consultation_id uuid PRIMARY KEY REFERENCES consultation (id),
        invited_at timestamptz NOT NULL,
        answer text,
        answered_at timestamptz
      )`);
    await db.query(`
      CREATE TABLE support_organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        services text NOT NULL,
        contact text NOT NULL,
        email text,
        phone text,
        url text,
        active boolean NOT NULL DEFAULT true,
        fictitious boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT support_organisation_name_unique UNIQUE (name)
      )`);
    await db.query(`
      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        organisation_id uuid NOT NULL REFERENCES support_organisation (id),
        organisation_name text NOT NULL,
        state text NOT NULL,
        reason text NOT NULL,
        consent_note text NOT NULL,
        document text NOT NULL,
        referred_by_name text NOT NULL,
        referred_at timestamptz NOT NULL,
        outcome text,
        outcome_note text,
        outcome_at timestamptz,
        version integer NOT NULL DEFAULT 1
      )`);
    await db.query('CREATE INDEX referral_consultation ON referral (consultation_id, referred_at)');
    await db.query(
      `CREATE INDEX referral_waiting ON referral (referred_at) WHERE state = 'handed_over'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE referral');
    await db.query('DROP TABLE support_organisation');
    await db.query('DROP TABLE follow_up');
  }
}
