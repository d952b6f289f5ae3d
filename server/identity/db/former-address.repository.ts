import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { FormerAddressEntity } from './former-address.entity.js';

@Injectable()
export class FormerAddressRepository extends Repository<FormerAddressEntity> {
  protected readonly entity = FormerAddressEntity;
}
