import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';

/** A link that lets somebody in once. */
@Entity()
@Index('sign_in_link_subject', ['subjectKind', 'subjectId'], { where: 'used_at IS NULL' })
export class SignInLinkEntity extends CreatedRow {
  @Column('text')
  subjectKind: 'account' | 'supporter' | 'setup' | 'invitation' | 'password-reset';

  @Column('uuid')
  subjectId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  /** The supporter's page that was asked for before signing in; null: their list. */
  @Column('text', { nullable: true })
  landing: string | null;
}

/** The issue number of a record's link; no row means the first, which is valid. */
@Entity()
export class LinkIssueEntity {
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('uuid')
  recordId: string;

  @Column('integer')
  issue: number;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** When this issue was made; null: with its record. */
  @Column('timestamptz', { nullable: true })
  issuedAt: Date | null;
}

/** When a record's link was last opened. */
@Entity()
export class LinkOpeningEntity {
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('uuid')
  recordId: string;

  @Column('timestamptz')
  lastOpenedAt: Date;
}

/** A code mailed to a requester. */
@Entity()
@Index('mail_code_consultation', ['consultationId', 'createdAt'])
export class MailCodeEntity extends CreatedRow {
  @Column('uuid')
  consultationId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
