import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { RetentionSettingEntity } from './retention.entities.js';

export type RetentionSettingRecord = Readonly<RetentionSettingEntity>;

@Injectable()
export class RetentionSettingRepository extends Repository<RetentionSettingEntity> {
  protected readonly entity = RetentionSettingEntity;
}
