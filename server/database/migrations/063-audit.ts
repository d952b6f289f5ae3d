import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log, its seals, and the seals that were set aside when a fault was mended (version 0.1). */
export class Audit1763700000063 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL,
        actor_id text,
        actor_name text NOT NULL,
        actor_role text,
        action text NOT NULL,
        record_type text NOT NULL,
        record_id text NOT NULL,
        changes jsonb,
        ip inet,
        request_id text NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await db.query(`CREATE INDEX audit_entry_written ON audit_entry (written_at)`);
    await db.query(`CREATE INDEX audit_entry_record ON audit_entry (record_type, record_id, id)`);
    await db.query(`
      CREATE TABLE audit_seal (
        to_id bigint PRIMARY KEY,
        entries integer NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL,
        -- Each seal names the one it follows: two cannot follow the same.
        from_id bigint NOT NULL,
        CONSTRAINT audit_seal_from_id_unique UNIQUE (from_id)
      )`);
    await db.query(`
      CREATE TABLE audit_reseal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        at timestamptz NOT NULL,
        reason text NOT NULL,
        from_id bigint NOT NULL,
        to_id bigint NOT NULL,
        seals integer NOT NULL,
        head text NOT NULL
      )`);
    await db.query(`
      CREATE TABLE audit_former_seal (
        reseal_id bigint NOT NULL REFERENCES audit_reseal (id),
        to_id bigint NOT NULL,
        entries integer NOT NULL,
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL,
        PRIMARY KEY (reseal_id, to_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['audit_former_seal', 'audit_reseal', 'audit_seal', 'audit_entry']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
