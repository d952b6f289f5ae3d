import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { FollowUpEntity } from './follow-up.entity.js';

@Injectable()
export class FollowUpRepository extends Repository<FollowUpEntity> {
  protected readonly entity = FollowUpEntity;
}
