import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SupporterChangeEntity } from './supporter-change.entity.js';

export type SupporterChangeRecord = Readonly<SupporterChangeEntity>;

@Injectable()
export class SupporterChangeRepository extends Repository<SupporterChangeEntity> {
  protected readonly entity = SupporterChangeEntity;
}
