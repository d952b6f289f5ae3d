import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { FollowUpEntity } from './follow-up.entity.js';

export type FollowUpRecord = Readonly<FollowUpEntity>;

@Injectable()
export class FollowUpRepository extends Repository<FollowUpEntity> {
  protected readonly entity = FollowUpEntity;
}
