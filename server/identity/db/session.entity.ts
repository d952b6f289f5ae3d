import { Column, Entity, Index, Unique } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';

@Entity()
@Unique('session_token_hash_unique', ['tokenHash'])
@Index('session_subject', ['subjectKind', 'subjectId'])
export class SessionEntity extends CreatedRow {
  @Column('bytea')
  tokenHash: Buffer;

  @Column('text')
  subjectKind: 'account' | 'supporter';

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('text', { default: 'full' })
  stage: 'full' | 'second-factor' | 'enrolment';

  /** When the person last showed password or factor; null where nothing was shown. */
  @Column('timestamptz', { nullable: true })
  provenAt: Date | null;

  /** When everything the account has was last shown together; making people asks for this. */
  @Column('timestamptz', { nullable: true })
  fullyProvenAt: Date | null;
  /** When the first of two codes was right: one does not do while somebody guesses codes. */
  @Column('timestamptz', { nullable: true })
  firstCodeAt: Date | null;

  @Column('inet', { nullable: true })
  ip: string | null;

  @Column('text', { nullable: true })
  device: string | null;

  /** As whom at the identity provider it was begun; null: not there. */
  @Column('text', { nullable: true })
  providerIssuer: string | null;

  @Column('text', { nullable: true })
  providerSubject: string | null;

  /** The one engagement that a session from an offer's link opens; null: whatever its subject may open. */
  @Column('uuid', { nullable: true })
  engagementId: string | null;
}
