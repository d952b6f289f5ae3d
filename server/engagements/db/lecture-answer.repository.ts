import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { LectureAnswerEntity } from './lecture-answer.entity.js';

@Injectable()
export class LectureAnswerRepository extends Repository<LectureAnswerEntity> {
  protected readonly entity = LectureAnswerEntity;
}
