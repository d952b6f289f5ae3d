import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SeminarSeriesEntity } from './seminar-series.entity.js';

export type SeminarSeriesRecord = Readonly<SeminarSeriesEntity>;

@Injectable()
export class SeminarSeriesRepository extends Repository<SeminarSeriesEntity> {
  protected readonly entity = SeminarSeriesEntity;
}
