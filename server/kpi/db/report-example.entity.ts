import { Column, Entity, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';

/** 主な相談内容: a case in words staff wrote for the assembly, without what tells who asked. */
@Entity()
@Unique('report_example_consultation_unique', ['consultationId'])
export class ReportExampleEntity extends IdentifiedRow {
  @Column('uuid')
  consultationId: string;

  @Column('text')
  question: string;

  @Column('text')
  support: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  at: Date;
}
