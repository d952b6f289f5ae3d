import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { CaseRetentionEntity } from './retention.entities.js';

@Injectable()
export class CaseRetentionRepository extends Repository<CaseRetentionEntity> {
  protected readonly entity = CaseRetentionEntity;
}
