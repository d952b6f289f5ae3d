import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { IssueSurveyEntity } from './issue-survey.entity.js';

@Injectable()
export class IssueSurveyRepository extends Repository<IssueSurveyEntity> {
  protected readonly entity = IssueSurveyEntity;
}
