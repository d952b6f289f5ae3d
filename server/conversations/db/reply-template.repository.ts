import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { ReplyTemplateEntity } from './reply-template.entity.js';

export type ReplyTemplateRecord = Readonly<ReplyTemplateEntity>;

@Injectable()
export class ReplyTemplateRepository extends Repository<ReplyTemplateEntity> {
  protected readonly entity = ReplyTemplateEntity;
}
