import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { HearingEntity } from './hearing.entity.js';

export type HearingRecord = Readonly<HearingEntity>;

@Injectable()
export class HearingRepository extends Repository<HearingEntity> {
  protected readonly entity = HearingEntity;
}
