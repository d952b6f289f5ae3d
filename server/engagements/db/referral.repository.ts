import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ReferralEntity } from './referral.entities.js';

export type ReferralRecord = Readonly<ReferralEntity>;

@Injectable()
export class ReferralRepository extends Repository<ReferralEntity> {
  protected readonly entity = ReferralEntity;
}
