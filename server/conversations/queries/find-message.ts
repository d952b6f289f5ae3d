import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { MessageEntity } from '../db/message.entity.js';

/** One message for the rooms above (mails about it). */
@Injectable()
export class FindMessage {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<MessageEntity | null> {
    return this.unitOfWork.read.findOneBy(MessageEntity, { id });
  }
}
