import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row that changes, by a trigger, whenever the roster does: readers keep what they built until then. */
@Entity()
@Check('supporter_revision_singleton_check', 'singleton')
export class SupporterRevisionEntity {
  @PrimaryColumn('boolean', { default: true })
  singleton: boolean;

  @Column('bigint', { default: 0 })
  revision: string;
}
