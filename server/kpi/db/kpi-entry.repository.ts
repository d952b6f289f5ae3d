import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { KpiEntryEntity } from './kpi-entry.entity.js';

export type KpiEntryRecord = Readonly<KpiEntryEntity>;

@Injectable()
export class KpiEntryRepository extends Repository<KpiEntryEntity> {
  protected readonly entity = KpiEntryEntity;
}
