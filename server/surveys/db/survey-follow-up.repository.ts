import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SurveyFollowUpEntity } from './survey-follow-up.entity.js';

export type SurveyFollowUpRecord = Readonly<SurveyFollowUpEntity>;

@Injectable()
export class SurveyFollowUpRepository extends Repository<SurveyFollowUpEntity> {
  protected readonly entity = SurveyFollowUpEntity;
}
