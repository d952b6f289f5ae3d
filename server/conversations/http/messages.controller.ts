import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { z } from 'zod';
import { ConsultationView, listOf, ShowConsultation } from '../../consultations/index.js';
import { CurrentActor, IdempotencyKey } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { AnswerBody, AnswerConsultation } from '../commands/answer-consultation.js';
import { MessageBody, PostMessage } from '../commands/post-message.js';
import { ListMessages } from '../queries/list-messages.js';
import { MessageView } from '../queries/views.js';

const RECORD = { type: 'consultation', param: 'id' };

@Controller('api/v1/consultations/:id')
export class MessagesController {
  constructor(
    private readonly messages: ListMessages,
    private readonly postMessage: PostMessage,
    private readonly answerConsultation: AnswerConsultation,
    private readonly consultations: ShowConsultation,
  ) {}

  @Get('messages')
  @Route({
    permission: 'consultation:read',
    audit: 'consultation.messages-viewed',
    record: RECORD,
    summary: 'メッセージと内部メモ / The conversation, oldest first',
    ok: listOf(MessageView),
  })
  async index(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: MessageView[] }> {
    return { items: await this.messages.readableBy(actor, id) };
  }

  @Post('messages')
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Sent again: the same message, once',
  })
  @Route({
    permission: 'message:write',
    audit: 'message.posted',
    record: RECORD,
    limit: 'write',
    summary: 'メッセージを送る、内部メモを書く / Write to everyone, to supporters, or a note',
    status: 201,
    ok: MessageView,
  })
  async post(
    @Param('id') consultationId: string,
    @Body({ schema: MessageBody }) body: z.output<typeof MessageBody>,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<MessageView> {
    const input = { consultationId, ...body, idempotencyKey };
    const message = await this.postMessage.execute(input, actor);
    return this.messages.withFiles(message, actor);
  }

  @Post('answer')
  @HttpCode(200)
  @Route({
    permission: 'consultation:write',
    audit: 'consultation.answered',
    record: RECORD,
    summary: '職員が回答する / Answer without a supporter',
    ok: ConsultationView,
  })
  async answer(
    @Param('id') consultationId: string,
    @Body({ schema: AnswerBody }) body: z.output<typeof AnswerBody>,
    @CurrentActor() actor: Actor,
  ): Promise<ConsultationView> {
    await this.answerConsultation.execute({ consultationId, ...body }, actor);
    return this.consultations.byId(consultationId);
  }
}
