import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASON =
  'seals were ordered as text (22, 39, 64, 114), so that seals after the first id with one digit more overlapped';

/**
 * Seals name the one they follow. Where the sealing job had overlapped (it took the seal that sorts last as
 * text for the newest), the seals from the first wrong one on are set aside, kept for good, and the job
 * seals those entries anew. `audit verify` reports it and still compares the former seals with the log.
 */
export class AuditReseal1763700000038 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
    await this.setAside(db);
    await db.query(`ALTER TABLE audit_seal ADD COLUMN from_id bigint`);
    await db.query(`
      UPDATE audit_seal SET from_id = coalesce(
        (SELECT max(before.to_id) FROM audit_seal AS before WHERE before.to_id < audit_seal.to_id), 0)`);
    // Who seals with the former program cannot name what it follows, and is refused.
    await db.query(`
      ALTER TABLE audit_seal ALTER from_id SET NOT NULL,
        ADD CONSTRAINT audit_seal_from_id_unique UNIQUE (from_id)`);
  }

  /** Sets aside every seal from the first that followed another one than the newest of its time. */
  private async setAside(db: QueryRunner): Promise<void> {
    const [wrong] = (await db.query(`
      SELECT to_id, before FROM (
        SELECT to_id, lag(to_id) OVER (ORDER BY to_id) AS before,
               max(to_id::text COLLATE "C") OVER (
                 ORDER BY to_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS followed
        FROM audit_seal) AS seal
      WHERE before::text <> followed ORDER BY seal.to_id LIMIT 1`)) as {
      to_id: string;
      before: string;
    }[];
    if (!wrong) return;
    const [reseal] = (await db.query(
      `INSERT INTO audit_reseal (at, reason, from_id, to_id, seals, head)
       SELECT now(), $3, $2, max(to_id), count(*),
              (SELECT hash FROM audit_seal ORDER BY to_id DESC LIMIT 1)
       FROM audit_seal WHERE to_id >= $1 RETURNING id, to_id, seals, head`,
      [wrong.to_id, wrong.before, REASON],
    )) as { id: string; to_id: string; seals: number; head: string }[];
    await db.query(
      `INSERT INTO audit_former_seal (reseal_id, to_id, entries, hash, sealed_at)
       SELECT $2, to_id, entries, hash, sealed_at FROM audit_seal WHERE to_id >= $1`,
      [wrong.to_id, reseal?.id],
    );
    await db.query(`DELETE FROM audit_seal WHERE to_id >= $1`, [wrong.to_id]);
    // The log says it too, under the next seal.
    await db.query(
      `INSERT INTO audit_entry
         (at, actor_kind, actor_id, actor_name, action, record_type, record_id, changes, request_id)
       VALUES (now(), 'system', 'migration', '自動処理', 'audit-log.resealed', 'audit-log', $1, $2,
         'migration-038')`,
      [
        reseal?.id,
        JSON.stringify({
          seals: { from: reseal?.seals },
          head: { from: reseal?.head },
          entries: { from: wrong.before, to: reseal?.to_id },
          reason: { to: REASON },
        }),
      ],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE audit_seal DROP COLUMN from_id`);
    await db.query(`DROP TABLE audit_former_seal`);
    await db.query(`DROP TABLE audit_reseal`);
  }
}
