import { sql } from '../support/database.js';

const REASON =
  'seals were ordered as text (22, 39, 64, 114), so that seals after the first id with one digit more overlapped';

/** The table of seals as it was while the sealing job took the seal that sorts last as text for the newest. */
export async function formerSealTable(ownerUrl: string): Promise<void> {
  await sql(ownerUrl, `ALTER TABLE audit_seal DROP COLUMN from_id`);
}

/** What version 0.1 did when that was mended: seals from the first wrong one on are set aside, and the log says so. */
export async function setSealsAside(ownerUrl: string): Promise<void> {
  await sql(
    ownerUrl,
    `WITH wrong AS (
       SELECT to_id, before FROM (
         SELECT to_id, lag(to_id) OVER (ORDER BY to_id) AS before,
                max(to_id::text COLLATE "C") OVER (
                  ORDER BY to_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS followed
         FROM audit_seal) AS seal
       WHERE before::text <> followed ORDER BY seal.to_id LIMIT 1
     ), reseal AS (
       INSERT INTO audit_reseal (at, reason, from_id, to_id, seals, head)
       SELECT now(), $1, wrong.before, max(audit_seal.to_id), count(*),
              (SELECT hash FROM audit_seal ORDER BY to_id DESC LIMIT 1)
       FROM audit_seal JOIN wrong ON audit_seal.to_id >= wrong.to_id GROUP BY wrong.before
       RETURNING *
     ), gone AS (
       DELETE FROM audit_seal USING wrong WHERE audit_seal.to_id >= wrong.to_id RETURNING audit_seal.*
     ), former AS (
       INSERT INTO audit_former_seal (reseal_id, to_id, entries, hash, sealed_at)
       SELECT reseal.id, gone.to_id, entries, hash, sealed_at FROM gone, reseal
     )
     INSERT INTO audit_entry
       (at, actor_kind, actor_id, actor_name, action, record_type, record_id, changes, request_id)
     SELECT now(), 'system', 'migration', '自動処理', 'audit-log.resealed', 'audit-log', id::text,
            jsonb_build_object('seals', jsonb_build_object('from', seals),
                               'head', jsonb_build_object('from', head)), 'migration-038'
     FROM reseal`,
    [REASON],
  );
  for (const statement of [
    `ALTER TABLE audit_seal ADD COLUMN from_id bigint`,
    `UPDATE audit_seal SET from_id = coalesce(
       (SELECT max(before.to_id) FROM audit_seal AS before WHERE before.to_id < audit_seal.to_id), 0)`,
    `ALTER TABLE audit_seal ALTER from_id SET NOT NULL,
       ADD CONSTRAINT audit_seal_from_id_unique UNIQUE (from_id)`,
  ]) {
    await sql(ownerUrl, statement);
  }
}
