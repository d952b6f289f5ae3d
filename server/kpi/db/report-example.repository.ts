import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ReportExampleEntity } from './report-example.entity.js';

export type ReportExampleRecord = Readonly<ReportExampleEntity>;

@Injectable()
export class ReportExampleRepository extends Repository<ReportExampleEntity> {
  protected readonly entity = ReportExampleEntity;
}
