import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seminars, who takes part in them, and the talks after them. */
export class Seminars1763700000074 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE seminar_series (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        fiscal_year integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      )`);
    await db.query(`
      CREATE TABLE seminar (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        kind text NOT NULL,
        state text NOT NULL,
        series_id uuid REFERENCES seminar_series (id),
        number_in_series integer,
        fiscal_year integer NOT NULL,
        title text NOT NULL,
        themes text[] NOT NULL DEFAULT '{}',
        description text NOT NULL DEFAULT '',
        audience text NOT NULL DEFAULT '',
        starts_at timestamptz,
        ends_at timestamptz,
        planned_for text,
        format text NOT NULL,
        apply_from timestamptz,
        apply_by timestamptz,
        venue_name text,
        venue_address text,
        venue_access text,
        venue_accessibility text,
        online_tool text,
        online_url text,
        programme jsonb NOT NULL DEFAULT '[]',
        questions jsonb NOT NULL DEFAULT '[]',
        materials jsonb NOT NULL DEFAULT '[]',
        recording_url text,
        digest text,
        slots_from timestamptz,
        slots_to timestamptz,
        slot_booking text NOT NULL DEFAULT 'assigned',
        sequence integer NOT NULL DEFAULT 0,
        uid text NOT NULL,
        copied_from uuid,
        cancel_reason text,
        published_at timestamptz,
        held_at timestamptz,
        cancelled_at timestamptz,
        last_serial integer NOT NULL DEFAULT 0,
        fictitious boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seminar_code_unique UNIQUE (code),
        CONSTRAINT seminar_times CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND starts_at < ends_at)
      )`);
    await db.query(`CREATE INDEX seminar_when ON seminar (state, starts_at)`);
    await db.query(`CREATE INDEX seminar_in_series ON seminar (series_id)`);
    await db.query(`
      CREATE TABLE seminar_speaker (
        id uuid PRIMARY KEY,
        seminar_id uuid NOT NULL REFERENCES seminar (id),
        position integer NOT NULL,
        supporter_id uuid,
        name text NOT NULL,
        affiliation text NOT NULL DEFAULT '',
        talk text NOT NULL DEFAULT '',
        consent_at timestamptz,
        consent_note text,
        CONSTRAINT seminar_speaker_position_unique UNIQUE (seminar_id, position)
      )`);
    // The counter behind every seat: whatever the code decides, no row here can be overbooked.
    await db.query(`
      CREATE TABLE seminar_seats (
        seminar_id uuid NOT NULL REFERENCES seminar (id),
        mode text NOT NULL,
        capacity integer,
        booked integer NOT NULL DEFAULT 0,
        last_queue_no integer NOT NULL DEFAULT 0,
        PRIMARY KEY (seminar_id, mode),
        CONSTRAINT seminar_seats_never_over CHECK (booked >= 0 AND (capacity IS NULL OR booked <= capacity))
      )`);
    await db.query(`
      CREATE TABLE seminar_registration (
        id uuid PRIMARY KEY,
        seminar_id uuid NOT NULL REFERENCES seminar (id),
        number text NOT NULL,
        state text NOT NULL,
        mode text NOT NULL,
        seats integer NOT NULL DEFAULT 1,
        queue_no integer,
        name text NOT NULL,
        kana text,
        organisation text,
        email text,
        email_digest text,
        phone text,
        language text NOT NULL DEFAULT 'ja',
        companions jsonb NOT NULL DEFAULT '[]',
        needs text,
        answers jsonb NOT NULL DEFAULT '{}',
        consents jsonb NOT NULL DEFAULT '[]',
        first_state text NOT NULL,
        first_position integer,
        series_application_id uuid,
        walk_in boolean NOT NULL DEFAULT false,
        asked_until timestamptz,
        promoted_at timestamptz,
        cancelled_at timestamptz,
        cancel_cause text,
        checked_in_at timestamptz,
        attended_mode text,
        attended_seats integer,
        forgotten_at timestamptz,
        fictitious boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seminar_registration_number_unique UNIQUE (number),
        CONSTRAINT seminar_registration_seats CHECK (seats BETWEEN 1 AND 20)
      )`);
    await db.query(
      `CREATE INDEX seminar_registration_list ON seminar_registration (seminar_id, state)`,
    );
    await db.query(`
      CREATE INDEX seminar_registration_queue ON seminar_registration (seminar_id, mode, queue_no)
       WHERE state = 'waitlisted'`);
    await db.query(`
      CREATE INDEX seminar_registration_asked ON seminar_registration (asked_until)
       WHERE state = 'asked'`);
    await db.query(
      `CREATE INDEX seminar_registration_person ON seminar_registration (email_digest)`,
    );
    await db.query(`
      CREATE TABLE slot_wish (
        registration_id uuid PRIMARY KEY REFERENCES seminar_registration (id),
        seminar_id uuid NOT NULL,
        state text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        themes text[] NOT NULL DEFAULT '{}',
        supporter_id uuid,
        requester_type text NOT NULL,
        municipality text,
        unplaced_reason text,
        created_at timestamptz NOT NULL
      )`);
    await db.query(`CREATE INDEX slot_wish_seminar ON slot_wish (seminar_id, state)`);
    await db.query(`
      CREATE TABLE seminar_slot (
        id uuid PRIMARY KEY,
        seminar_id uuid NOT NULL REFERENCES seminar (id),
        supporter_id uuid NOT NULL,
        supporter_name text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        mode text NOT NULL,
        room text,
        url text,
        state text NOT NULL,
        registration_id uuid REFERENCES seminar_registration (id),
        consultation_id uuid,
        engagement_id uuid,
        meeting_id uuid,
        assigned_by text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seminar_slot_times CHECK (starts_at < ends_at),
        CONSTRAINT seminar_slot_booking CHECK ((state = 'booked') = (registration_id IS NOT NULL)),
        CONSTRAINT seminar_slot_supporter EXCLUDE USING gist
          (supporter_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state <> 'withdrawn'),
        CONSTRAINT seminar_slot_room EXCLUDE USING gist
          (seminar_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (state <> 'withdrawn' AND room IS NOT NULL)
      )`);
    await db.query(`CREATE INDEX seminar_slot_list ON seminar_slot (seminar_id, starts_at)`);
    await db.query(`
      CREATE UNIQUE INDEX seminar_slot_one_each ON seminar_slot (registration_id)
       WHERE state = 'booked'`);
    await db.query(`
      CREATE TABLE seminar_notice (
        registration_id uuid NOT NULL REFERENCES seminar_registration (id),
        occasion text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (registration_id, occasion)
      )`);
    await db.query(`CREATE VIEW seminar_summary AS SELECT id, code, title, state FROM seminar`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW seminar_summary');
    for (const table of [
      'seminar_notice',
      'seminar_slot',
      'slot_wish',
      'seminar_registration',
      'seminar_seats',
      'seminar_speaker',
      'seminar',
      'seminar_series',
    ]) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
