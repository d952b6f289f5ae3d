import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IssueLine } from '../domain/issue-survey.js';

/** A survey of issues of which only counts are known; imported again, it is replaced. */
@Entity()
export class IssueSurveyEntity {
  @PrimaryColumn('text')
  name: string;

  @Column('date')
  heldOn: string;

  @Column('jsonb')
  lines: IssueLine[];

  @Column('timestamptz')
  importedAt: Date;
}
