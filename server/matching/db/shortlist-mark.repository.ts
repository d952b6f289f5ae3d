import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ShortlistMarkEntity } from './shortlist-mark.entity.js';

@Injectable()
export class ShortlistMarkRepository extends Repository<ShortlistMarkEntity> {
  protected readonly entity = ShortlistMarkEntity;
}
