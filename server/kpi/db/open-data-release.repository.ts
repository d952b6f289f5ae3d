import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { OpenDataReleaseEntity } from './open-data-release.entity.js';

@Injectable()
export class OpenDataReleaseRepository extends Repository<OpenDataReleaseEntity> {
  protected readonly entity = OpenDataReleaseEntity;
}
