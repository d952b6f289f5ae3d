import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link of the chain: vouches for the entries after the seal before it, up to `toId`. */
@Entity()
export class AuditSealEntity {
  @PrimaryColumn('bigint')
  toId: string;

  @Column('integer')
  entries: number;

  @Column('text')
  hash: string;

  @Column('timestamptz')
  sealedAt: Date;
}
