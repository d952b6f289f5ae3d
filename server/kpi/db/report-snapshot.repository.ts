import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ReportSnapshotEntity } from './report-snapshot.entity.js';

export type ReportSnapshotRecord = Readonly<ReportSnapshotEntity>;

@Injectable()
export class ReportSnapshotRepository extends Repository<ReportSnapshotEntity> {
  protected readonly entity = ReportSnapshotEntity;
}
