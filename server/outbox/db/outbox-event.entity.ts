import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
@Index('outbox_event_waiting', ['id'], { where: 'relayed_at IS NULL' })
@Index('outbox_event_unfinished', ['relayedAt'], { where: 'finished_at IS NULL' })
export class OutboxEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  type: string;

  @Column('jsonb')
  payload: Record<string, unknown>;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  relayedAt: Date | null;

  /** The jobs it started that have run. */
  @Column('text', { array: true, default: '{}' })
  done: string[];

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
