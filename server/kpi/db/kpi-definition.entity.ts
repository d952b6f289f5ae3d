import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KpiDefinition } from '../domain/definition.js';

/** One version of what a KPI counts and aims at. Versions are only added. */
@Entity()
export class KpiDefinitionEntity {
  @PrimaryColumn('text')
  key: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  definition: KpiDefinition;

  /** When this version was first seen. */
  @Column('timestamptz')
  validFrom: Date;
}
