import { Column, PrimaryColumn } from 'typeorm';

/** A row with an id of its own (UUIDv7, made by the caller). */
export abstract class IdentifiedRow {
  @PrimaryColumn('uuid')
  id: string;
}

/** A row that says since when it is there. Times come from the clock, never from the database. */
export abstract class CreatedRow extends IdentifiedRow {
  @Column('timestamptz')
  createdAt: Date;
}

/** A row that is changed: each change raises its version, which a change made meanwhile is noticed by. */
export abstract class VersionedRow extends CreatedRow {
  @Column('timestamptz')
  updatedAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
