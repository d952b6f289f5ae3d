import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ReportSnapshotEntity } from './report-snapshot.entity.js';

@Injectable()
export class ReportSnapshotRepository extends Repository<ReportSnapshotEntity> {
  protected readonly entity = ReportSnapshotEntity;
}
