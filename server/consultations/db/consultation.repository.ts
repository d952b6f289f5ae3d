import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ConsultationEntity } from './consultation.entity.js';

@Injectable()
export class ConsultationRepository extends Repository<ConsultationEntity> {
  protected readonly entity = ConsultationEntity;
}
