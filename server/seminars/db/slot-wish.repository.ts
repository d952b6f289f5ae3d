import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SlotWishEntity } from './slot.entities.js';

@Injectable()
export class SlotWishRepository extends Repository<SlotWishEntity> {
  protected readonly entity = SlotWishEntity;
}
