import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { AnswerConsultation } from './commands/answer-consultation.js';
import { PostMessage } from './commands/post-message.js';
import { MessageEntity } from './db/message.entity.js';
import { ConversationsPersonalData } from './db/personal-data.js';
import { CaseFilesController } from './http/case-files.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { FindMessage } from './queries/find-message.js';
import { ListMessages } from './queries/list-messages.js';
import { ReadableFiles } from './queries/readable-files.js';

const SERVICES = [AnswerConsultation, FindMessage, ListMessages, PostMessage, ReadableFiles];

@Module({
  imports: [TypeOrmModule.forFeature([MessageEntity]), ConsultationsModule],
  controllers: [CaseFilesController, MessagesController],
  providers: [...SERVICES, ConversationsPersonalData],
  exports: SERVICES,
})
export class ConversationsModule {}
