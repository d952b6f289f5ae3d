import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { AnswerConsultation } from './commands/answer-consultation.js';
import { DeleteReplyTemplate } from './commands/delete-reply-template.js';
import { SaveReplyTemplate } from './commands/save-reply-template.js';
import { PostMessage } from './commands/post-message.js';
import { MessageEntity } from './db/message.entity.js';
import { ConversationsPersonalData } from './db/personal-data.js';
import { ReplyTemplateEntity } from './db/reply-template.entity.js';
import { CaseFilesController } from './http/case-files.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { ReplyTemplatesController } from './http/reply-templates.controller.js';
import { FindMessage } from './queries/find-message.js';
import { ListMessages } from './queries/list-messages.js';
import { ReadableFiles } from './queries/readable-files.js';
import { ReplyTemplates } from './queries/reply-templates.js';
import { MessageRepository } from './db/message.repository.js';
import { ReplyTemplateRepository } from './db/reply-template.repository.js';

const SERVICES = [AnswerConsultation, FindMessage, ListMessages, PostMessage, ReadableFiles];

@Module({
  imports: [TypeOrmModule.forFeature([MessageEntity, ReplyTemplateEntity]), ConsultationsModule],
  controllers: [CaseFilesController, MessagesController, ReplyTemplatesController],
  providers: [
    MessageRepository,
    ReplyTemplateRepository,
    ...SERVICES,
    ConversationsPersonalData,
    DeleteReplyTemplate,
    SaveReplyTemplate,
    ReplyTemplates,
  ],
  exports: SERVICES,
})
export class ConversationsModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly templates: ReplyTemplates,
  ) {}

  onModuleInit(): void {
    this.policies.register(
      'reply-template',
      async (actor, id) => actor.kind === 'account' && (await this.templates.exists(id)),
    );
  }
}
