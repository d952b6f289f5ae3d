import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
@Index('audit_entry_written', ['writtenAt'])
@Index('audit_entry_record', ['recordType', 'recordId', 'id'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actorKind: string;

  @Column('text', { nullable: true })
  actorId: string | null;

  @Column('text')
  actorName: string;

  @Column('text', { nullable: true })
  actorRole: string | null;

  @Column('text')
  action: string;

  @Column('text')
  recordType: string;

  @Column('text')
  recordId: string;

  @Column('jsonb', { nullable: true })
  changes: Record<string, { from?: unknown; to?: unknown }> | null;

  @Column('inet', { nullable: true })
  ip: string | null;

  @Column('text')
  requestId: string;

  /** The database's own clock, by which the sealing job knows what has settled. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  writtenAt: Date;
}
