import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ShortlistMarkEntity } from './shortlist-mark.entity.js';

export type ShortlistMarkRecord = Readonly<ShortlistMarkEntity>;

@Injectable()
export class ShortlistMarkRepository extends Repository<ShortlistMarkEntity> {
  protected readonly entity = ShortlistMarkEntity;
}
