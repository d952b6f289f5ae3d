import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TriageRules } from '../domain/rules.js';

/** A version of the rule table, written at the desk; the newest one counts, without any the file does. */
@Entity('triage_rules')
export class TriageRulesEntity {
  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  rules: TriageRules;

  /** What changed and why, in the words of whoever saved it. */
  @Column('text')
  note: string;

  /** The version it brought back; null for a new one. */
  @Column('text', { nullable: true })
  restoredFrom: string | null;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
