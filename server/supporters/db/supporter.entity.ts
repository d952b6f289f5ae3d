import { Column, Entity, Index, Unique } from 'typeorm';
import { VersionedRow } from '../../database/rows.js';
import type { SupporterStatus } from '../domain/states.js';
import type { SupporterKind, SupportMethod } from '../domain/supporter.js';

const list = { array: true, default: () => `'{}'` } as const;

@Entity()
@Unique('supporter_name_unique', ['nameKey', 'kind'])
@Index('supporter_status', ['status'])
export class SupporterEntity extends VersionedRow {
  @Column('text')
  kind: SupporterKind;

  @Column('text')
  name: string;

  /** The name without 全角/半角 and spacing differences: one person is one row per kind. */
  @Column('text')
  nameKey: string;

  @Column('text', { default: '' })
  affiliation: string;

  @Column('text', { default: '' })
  headline: string;

  @Column('text', { default: '' })
  biography: string;

  @Column('text', list)
  specialities: string[];

  @Column('text', list)
  themes: string[];

  @Column('text', list)
  regions: string[];

  @Column('text', list)
  methods: SupportMethod[];

  @Column('text', list)
  languages: string[];

  @Column('text', list)
  sectors: string[];

  @Column('text', { nullable: true })
  email: string | null;

  @Column('integer')
  capacityMonthly: number;

  @Column('integer')
  capacityAtOnce: number;

  @Column('text')
  status: SupporterStatus;

  @Column('text', list)
  conflicts: string[];

  @Column('boolean', { default: false })
  fictitious: boolean;

  @Column('text')
  searchText: string;
}
