import { Column, Entity, Index, Unique } from 'typeorm';
import { IdentifiedRow } from '../../database/rows.js';
import type { Draft } from '../journeys/draft.js';

/** An unfinished form; gone a day after it was last touched. */
@Entity()
@Unique('portal_draft_token_unique', ['tokenDigest'])
@Index('portal_draft_expires', ['expiresAt'])
export class PortalDraftEntity extends IdentifiedRow {
  @Column('bytea')
  tokenDigest: Buffer;

  @Column('jsonb')
  data: Draft;

  @Column('timestamptz')
  expiresAt: Date;
}
