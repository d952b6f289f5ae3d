import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SurveyContent, SurveyPolicy } from '../domain/definition.js';
import type { SupportType } from '../domain/subject.js';

/** One version of what a kind of support is asked about. Added to, never changed. */
@Entity()
export class SurveyDefinitionEntity {
  @PrimaryColumn('text')
  supportType: SupportType;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  content: SurveyContent;

  @Column('jsonb')
  policy: SurveyPolicy;

  /** The number the centre profile gave it; null for one written in the back office. */
  @Column('integer', { nullable: true })
  profileVersion: number | null;

  @Column('text')
  byName: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz')
  createdAt: Date;
}
