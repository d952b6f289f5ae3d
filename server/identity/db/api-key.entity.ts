import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { StaffRole } from '../../platform/actor.js';

@Entity()
@Unique('api_key_token_hash_unique', ['tokenHash'])
export class ApiKeyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  role: StaffRole;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
