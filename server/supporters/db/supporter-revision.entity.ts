import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row that changes, by a trigger, whenever the roster does: readers keep what they built until then. */
@Entity()
export class SupporterRevisionEntity {
  @PrimaryColumn('boolean', { default: true })
  singleton: boolean;

  @Column('bigint', { default: 0 })
  revision: string;
}
