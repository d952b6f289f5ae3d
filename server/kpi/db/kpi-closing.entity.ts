import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Snapshot } from '../domain/closing.js';

/** A closed period with what was published of it. Only ever added: a trigger refuses the rest. */
@Entity()
export class KpiClosingEntity {
  /** `2026-10` or `FY2026`. */
  @PrimaryColumn('text')
  period: string;

  @Column('jsonb')
  snapshot: Snapshot;

  /** Of the snapshot, see `fingerprint`. */
  @Column('text')
  hash: string;

  @Column('uuid')
  byId: string;

  @Column('text')
  byName: string;

  @Column('timestamptz')
  closedAt: Date;
}
