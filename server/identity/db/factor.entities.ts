import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import { AccountEntity } from './account.entity.js';
import { SessionEntity } from './session.entity.js';

/** An authenticator app. Secrets are sealed; a new one waits in `pendingSecret` until its first code. */
@Entity()
export class TotpFactorEntity {
  @PrimaryColumn('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<AccountEntity>;

  @Column('bytea', { nullable: true })
  secret: Buffer | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** The time step of the last code that was accepted: each code works once. */
  @Column('bigint', { default: 0 })
  lastStep: string;

  @Column('bytea', { nullable: true })
  pendingSecret: Buffer | null;

  @Column('timestamptz', { nullable: true })
  pendingUntil: Date | null;
}

/** One of the codes for the day the phone is lost. */
@Entity()
export class RecoveryCodeEntity {
  @PrimaryColumn('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<AccountEntity>;

  @PrimaryColumn('bytea')
  codeHash: Buffer;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

/** A WebAuthn credential. */
@Entity()
@Unique('passkey_credential_id_unique', ['credentialId'])
@Index('passkey_account', ['accountId'])
export class PasskeyEntity extends CreatedRow {
  @Column('uuid')
  accountId: string;

  @ManyToOne(() => AccountEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account: Relation<AccountEntity>;

  @Column('text')
  credentialId: string;

  @Column('bytea')
  publicKey: Buffer;

  @Column('bigint')
  counter: string;

  @Column('text', { array: true, default: [] })
  transports: string[];

  @Column('text')
  name: string;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;
}

/** What a passkey has to sign, for one session and purpose. */
@Entity()
export class PasskeyChallengeEntity {
  @PrimaryColumn('uuid')
  sessionId: string;

  @ManyToOne(() => SessionEntity, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session: Relation<SessionEntity>;

  @PrimaryColumn('text')
  purpose: string;

  @Column('text')
  challenge: string;

  @Column('timestamptz')
  expiresAt: Date;
}
