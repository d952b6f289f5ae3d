import { Column, Entity, Unique } from 'typeorm';
import { CreatedRow } from '../../database/rows.js';
import type { StaffRole } from '../../platform/core/actor.js';

@Entity()
@Unique('account_email_key_unique', ['emailKey'])
@Unique('account_provider_unique', ['providerIssuer', 'providerSubject'])
export class AccountEntity extends CreatedRow {
  @Column('text')
  name: string;

  @Column('text')
  email: string;

  /** The address as it is compared: NFKC, lower case. */
  @Column('text')
  emailKey: string;

  @Column('text')
  role: StaffRole;

  @Column('text', { nullable: true })
  passwordHash: string | null;

  /** Whether the password is long enough to stand without a second factor. */
  @Column('boolean', { default: true })
  passwordAlone: boolean;

  /** Who it belongs to at the identity provider (OpenID Connect), since the first sign-in there. */
  @Column('text', { nullable: true })
  providerIssuer: string | null;

  @Column('text', { nullable: true })
  providerSubject: string | null;

  @Column('timestamptz', { nullable: true })
  providerLinkedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  invitedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastSignInAt: Date | null;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;
}
