import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { SupportOrganisationEntity } from './referral.entities.js';

export type SupportOrganisationRecord = Readonly<SupportOrganisationEntity>;

@Injectable()
export class SupportOrganisationRepository extends Repository<SupportOrganisationEntity> {
  protected readonly entity = SupportOrganisationEntity;
}
