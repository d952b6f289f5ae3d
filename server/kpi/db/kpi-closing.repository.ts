import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { KpiClosingEntity } from './kpi-closing.entity.js';

export type KpiClosingRecord = Readonly<KpiClosingEntity>;

@Injectable()
export class KpiClosingRepository extends Repository<KpiClosingEntity> {
  protected readonly entity = KpiClosingEntity;
}
