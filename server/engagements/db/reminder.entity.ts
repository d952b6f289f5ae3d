import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That somebody was reminded of something: each occasion once, however often the job looks. */
@Entity()
export class ReminderEntity {
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('uuid')
  recordId: string;

  /** What the reminder was about, e.g. the meeting's start: another time is another occasion. */
  @PrimaryColumn('text')
  occasion: string;

  @Column('timestamptz')
  at: Date;
}
