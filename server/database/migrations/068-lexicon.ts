import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff add to the centre's concept lexicon; the file in `centres/` stays as it is. */
export class Lexicon1763700000068 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE lexicon_state (
        id integer PRIMARY KEY,
        revision integer NOT NULL
      )`);
    await db.query('INSERT INTO lexicon_state VALUES (1, 0)');
    await db.query(`
      CREATE TABLE lexicon_concept (
        id text PRIMARY KEY,
        label text NOT NULL,
        themes text[] NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE lexicon_word (
        id uuid PRIMARY KEY,
        concept_id text NOT NULL,
        word text NOT NULL,
        kind text NOT NULL,
        source text NOT NULL,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT lexicon_word_unique UNIQUE (concept_id, word)
      )`);
    await db.query(`
      CREATE TABLE lexicon_dismissal (
        word text PRIMARY KEY,
        by_id uuid NOT NULL,
        by_name text NOT NULL,
        at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['lexicon_dismissal', 'lexicon_word', 'lexicon_concept', 'lexicon_state']) {
      await db.query(`DROP TABLE ${table}`);
    }
  }
}
