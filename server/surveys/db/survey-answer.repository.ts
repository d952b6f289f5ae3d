import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SurveyAnswerEntity } from './survey-answer.entity.js';

export type SurveyAnswerRecord = Readonly<SurveyAnswerEntity>;

@Injectable()
export class SurveyAnswerRepository extends Repository<SurveyAnswerEntity> {
  protected readonly entity = SurveyAnswerEntity;
}
