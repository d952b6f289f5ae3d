import { sql } from './database.js';

/** Everything that may differ between two schemas, as queries that give one line of text a fact. */
const FACTS: readonly string[] = [
  `SELECT 'extension ' || extname || ' in ' || extnamespace::regnamespace FROM pg_extension`,
  `SELECT concat_ws(' ', 'type', typname, typtype,
                    (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum
                     WHERE enumtypid = pg_type.oid), format_type(typbasetype, typtypmod))
   FROM pg_type WHERE typtype IN ('e', 'd', 'r') AND typnamespace = 'public'::regnamespace
     AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_type.oid AND deptype = 'e')`,
  `SELECT concat_ws(' ', 'relation', relname, relkind, relpersistence, pg_get_userbyid(relowner),
                    reloptions, relrowsecurity, acl(relacl))
   FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'`,
  // In their order: an INSERT without names counts on it.
  `SELECT concat_ws(' ', 'column', relname,
                    lpad((row_number() OVER (PARTITION BY attrelid ORDER BY attnum))::text, 2, '0'),
                    attname, format_type(atttypid, atttypmod),
                    CASE WHEN attnotnull THEN 'not null' END,
                    'default ' || pg_get_expr(adbin, adrelid), nullif(attidentity, ''),
                    nullif(attgenerated, ''), nullif(attcollation, 100)::regcollation::text,
                    attstorage, nullif(attcompression, ''), acl(attacl))
   FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
   LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'p', 'f') AND attnum > 0 AND NOT attisdropped`,
  `SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid),
                    CASE WHEN NOT convalidated THEN 'not valid' END)
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     AND NOT (contype = 'n' AND conname = conrelid::regclass || '_'
       || (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) || '_not_null')`,
  `SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'`,
  `SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal`,
  `SELECT concat_ws(' ', 'function', pg_get_functiondef(oid), pg_get_userbyid(proowner), acl(proacl))
   FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p')
     AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')`,
  `SELECT concat_ws(' ', 'view', viewname, definition) FROM pg_views WHERE schemaname = 'public'`,
  `SELECT concat_ws(' ', 'rule', rulename, definition) FROM pg_rules WHERE schemaname = 'public'`,
  `SELECT concat_ws(' ', 'sequence', sequencename, data_type, start_value, min_value, max_value,
                    increment_by, cycle, cache_size, coalesce(last_value::text, 'unused'))
   FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> 'migration_id_seq'`,
  `SELECT concat_ws(' ', 'comment', objoid::regclass, objsubid, description) FROM pg_description
   WHERE classoid = 'pg_class'::regclass AND objoid::regclass::text NOT LIKE '%.%'
     AND (SELECT relnamespace FROM pg_class WHERE pg_class.oid = objoid) = 'public'::regnamespace`,
  `SELECT concat_ws(' ', 'default rights', defaclrole::regrole, defaclobjtype, acl(defaclacl)) FROM pg_default_acl`,
  `SELECT concat_ws(' ', 'schema', nspname, acl(nspacl)) FROM pg_namespace WHERE nspname = 'public'`,
];

/** Sorted, so that the order in which rights were given says nothing. */
const ACL = `(SELECT string_agg(item::text, ',' ORDER BY item::text) FROM unnest($1) AS item)`;

/**
 * What the database at `url` is made of, one fact a line and sorted: tables, columns in their order,
 * constraints, indexes, triggers, functions, views, sequences, extensions, rights, comments, and the rows
 * that are there from the start (but not which migrations have run). The time of a row reads `<time>`.
 */
export async function schemaPicture(url: string): Promise<string[]> {
  const facts: string[] = [];
  for (const query of FACTS) {
    const withRights = query.replace(/\bacl\((\w+)\)/g, (_, column: string) =>
      ACL.replace('$1', column),
    );
    const rows = await sql<Record<string, string>>(url, withRights);
    facts.push(...rows.flatMap((row) => Object.values(row)));
  }
  const tables = await sql<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
  );
  for (const { name } of tables) {
    const rows = await sql<{ row: string }>(
      url,
      `SELECT to_jsonb(t)::text AS row FROM ${name} AS t`,
    );
    facts.push(...rows.map(({ row }) => `row ${name} ${row.replaceAll(TIME, '<time>')}`));
  }
  return facts.map((fact) => fact.replaceAll(/\s+/g, ' ').trim()).sort();
}

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*[+-]\d\d:\d\d/g;
