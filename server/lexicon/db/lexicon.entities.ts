import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { WordKind, WordSource } from '../domain/vocabulary.js';

/** One row: grows with every edit, so that processes notice. */
@Entity('lexicon_state')
export class LexiconStateEntity {
  @PrimaryColumn('integer')
  id: number;

  @Column('integer')
  revision: number;
}

/** A concept of the desk's own. */
@Entity('lexicon_concept')
export class LexiconConceptEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  label: string;

  @Column('text', { array: true })
  themes: string[];

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}

/** A word the desk added to a concept of the file or of its own. */
@Entity('lexicon_word')
@Unique('lexicon_word_unique', ['conceptId', 'word'])
export class LexiconWordEntity extends IdentifiedRow {
  @Column('text')
  conceptId: string;

  @Column('text')
  word: string;

  @Column('text')
  kind: WordKind;

  @Column('text')
  source: WordSource;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}

/** A word that was suggested and is not wanted: never suggested again. */
@Entity('lexicon_dismissal')
export class LexiconDismissalEntity {
  @PrimaryColumn('text')
  word: string;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
