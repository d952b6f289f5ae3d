import { Column, Entity, Index, JoinColumn, ManyToOne, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { StaffRole } from '../../platform/core/actor.js';
import type { Permission } from '../../platform/core/permissions.js';
import { AccountEntity } from './account.entity.js';

/** A program's key. Secrets are kept as digests only. */
@Entity()
@Unique('api_key_token_hash_unique', ['tokenHash'])
@Unique('api_key_previous_token_hash_unique', ['previousTokenHash'])
@Index('api_key_owner', ['ownerId'])
export class ApiKeyEntity extends CreatedRow {
  @Column('text')
  name: string;

  @Column('text')
  role: StaffRole;

  /** Null: everything the role gives a program. */
  @Column('text', { array: true, nullable: true })
  permissions: Permission[] | null;

  /** Who answers for it; null for keys made by a command on the server. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @ManyToOne(() => AccountEntity)
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'api_key_owner_account' })
  owner?: Relation<AccountEntity> | null;

  @Column('bytea')
  tokenHash: Buffer;

  /** The last four characters; null for keys from before they were kept. */
  @Column('text', { nullable: true })
  hint: string | null;

  /** When the secret of today was made. */
  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** To the hour. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  /** The secret that was replaced, while it still works. */
  @Column('bytea', { nullable: true })
  previousTokenHash: Buffer | null;

  @Column('timestamptz', { nullable: true })
  previousExpiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  previousLastUsedAt: Date | null;

  /** The end that administrators were told of, and how many days before. */
  @Column('timestamptz', { nullable: true })
  endNotedFor: Date | null;

  @Column('smallint', { nullable: true })
  endNotedDays: number | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
