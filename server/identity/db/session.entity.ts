import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity()
@Unique('session_token_hash_unique', ['tokenHash'])
@Index('session_subject', ['subjectKind', 'subjectId'])
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('text')
  subjectKind: 'account' | 'supporter';

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
