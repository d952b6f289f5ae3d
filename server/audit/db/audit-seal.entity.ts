import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A link of the chain: vouches for the entries after `fromId`, where the seal before it ends, up to `toId`. */
@Entity()
@Unique('audit_seal_from_id_unique', ['fromId'])
export class AuditSealEntity {
  @PrimaryColumn('bigint')
  toId: string;

  @Column('bigint')
  fromId: string;

  @Column('integer')
  entries: number;

  @Column('text')
  hash: string;

  @Column('timestamptz')
  sealedAt: Date;
}
