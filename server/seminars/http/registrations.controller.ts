import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentActor, IdempotencyKey, IfMatch } from '../../identity/index.js';
import { Route } from '../../platform/core/access.js';
import type { Actor } from '../../platform/core/actor.js';
import { pageOf, type Page } from '../../platform/core/paging.js';
import { AnswerBody, AnswerQuestion } from '../commands/answer-question.js';
import { CancelRegistration } from '../commands/cancel-registration.js';
import { ChangeRegistration, RegistrationChanges } from '../commands/change-registration.js';
import { EraseRegistration, EraseRegistrationBody } from '../commands/erase-registration.js';
import { RegisterForSeminar, type RegistrationReceipt } from '../commands/register-for-seminar.js';
import { RegistrationBody } from '../domain/registration-schema.js';
import { REGISTRATION_STATES } from '../domain/registration-states.js';
import { MODES } from '../domain/seats.js';
import { Registrations, RegistrationsQuery } from '../queries/registrations.js';
import { Seminars } from '../queries/seminars.js';
import { RegistrationView } from '../queries/views.js';

/** What whoever registers is told at once; `position` is null for whoever has a seat. */
export const ReceiptView = z
  .object({
    id: z.string(),
    number: z.string(),
    status: z.enum(REGISTRATION_STATES),
    position: z.int().nullable(),
    registrationUrl: z.url(),
    otherMode: z.enum(MODES).nullable(),
  })
  .meta({ id: 'RegistrationReceipt' });

const RECORD = { type: 'registration', param: 'id' };

@Controller('api/v1')
export class RegistrationsController {
  constructor(
    private readonly seminars: Seminars,
    private readonly registrations: Registrations,
    private readonly register: RegisterForSeminar,
    private readonly changeRegistration: ChangeRegistration,
    private readonly cancelRegistration: CancelRegistration,
    private readonly answerQuestion: AnswerQuestion,
    private readonly eraseRegistration: EraseRegistration,
  ) {}

  @Post('seminars/:id/registrations')
  @Route({
    permission: 'public',
    staffPermission: 'seminar:write',
    audit: 'registration.received',
    record: { type: 'seminar', param: 'id' },
    limit: 'register',
    summary: 'セミナーに申し込む / Register for a seminar',
    status: 201,
    ok: ReceiptView,
  })
  create(
    @Param('id') seminarId: string,
    @Body({ schema: RegistrationBody }) registration: RegistrationBody,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotencyKey: string | null,
  ): Promise<RegistrationReceipt> {
    return this.register.execute({ seminarId, registration, idempotencyKey }, actor);
  }

  @Get('seminars/:id/registrations')
  @Route({
    permission: 'seminar:read',
    audit: 'registrations.listed',
    record: { type: 'seminar', param: 'id' },
    summary: '申込みの一覧（番号・氏名・かなで探せる） / Registrations of a seminar',
    ok: pageOf(RegistrationView),
  })
  async index(
    @Param('id') id: string,
    @Query({ schema: RegistrationsQuery }) query: RegistrationsQuery,
  ): Promise<Page<RegistrationView>> {
    const seminar = await this.seminars.find(id);
    return this.registrations.page({ id, code: seminar?.code ?? '' }, query);
  }

  @Get('registrations/:id')
  @Route({
    permission: 'seminar:read',
    audit: 'registration.viewed',
    record: RECORD,
    summary: '申込みを読む / One registration',
    ok: RegistrationView,
  })
  show(@Param('id') id: string): Promise<RegistrationView> {
    return this.registrations.one(id);
  }

  @Patch('registrations/:id')
  @Route({
    permission: 'seminar:write',
    audit: 'registration.changed',
    record: RECORD,
    limit: 'write',
    summary: '申込みを直す（参加方法・人・人数） / Change mode, person or number of people',
    ok: RegistrationView,
  })
  async change(
    @Param('id') registrationId: string,
    @IfMatch() version: number,
    @Body({ schema: RegistrationChanges }) changes: RegistrationChanges,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.changeRegistration.execute({ registrationId, version, changes }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('registrations/:id/cancel')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.cancelled',
    record: RECORD,
    limit: 'write',
    summary: '申込みを取り消す（次の方が繰り上がる） / Cancel; the next in the queue moves up',
    ok: RegistrationView,
  })
  async cancel(
    @Param('id') registrationId: string,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.cancelRegistration.execute({ registrationId }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('registrations/:id/erasure')
  @HttpCode(200)
  @Route({
    permission: 'privacy:manage',
    audit: 'registration.erased',
    record: RECORD,
    limit: 'write',
    summary:
      '申込みの個人データを消去する（元に戻せない） / Erase who registered; the figures stay',
    ok: RegistrationView,
  })
  async erase(
    @Param('id') registrationId: string,
    @Body({ schema: EraseRegistrationBody }) body: z.output<typeof EraseRegistrationBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.eraseRegistration.execute({ registrationId, ...body }, actor);
    return this.registrations.one(registrationId);
  }

  @Post('registrations/:id/answer')
  @HttpCode(200)
  @Route({
    permission: 'seminar:write',
    audit: 'registration.confirmed',
    record: RECORD,
    limit: 'write',
    summary: '繰り上げのおたずねへの返事を代わりに入れる / Enter an answer given by telephone',
    ok: RegistrationView,
  })
  async answer(
    @Param('id') registrationId: string,
    @Body({ schema: AnswerBody }) { comes }: z.output<typeof AnswerBody>,
    @CurrentActor() actor: Actor,
  ): Promise<RegistrationView> {
    await this.answerQuestion.execute({ registrationId, comes }, actor);
    return this.registrations.one(registrationId);
  }
}
